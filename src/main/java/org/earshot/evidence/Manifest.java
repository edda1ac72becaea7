package org.earshot.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.earshot.shared.Digest;

/**
 * What a seal says: sizes and hashes of the original sound and of the exhibits.
 *
 * @param seal the form of this document
 */
record Manifest(String seal, String caseNumber, long clip, Print sound, SortedMap<ExhibitKind, Print> exhibits) {

    private static final String FORM = "earshot seal 1";

    /** Size in bytes and SHA-256 of something plain. */
    record Print(long size, String sha256) {
        static Print of(byte[] plain) {
            return new Print(plain.length, Digest.sha256(plain));
        }
    }

    static Manifest of(String caseNumber, long clip, Print sound, Map<ExhibitKind, Print> exhibits) {
        return new Manifest(FORM, caseNumber, clip, sound, new TreeMap<>(exhibits));
    }
}
