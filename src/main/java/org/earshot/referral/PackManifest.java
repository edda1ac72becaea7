package org.earshot.referral;

import java.util.List;
import org.earshot.shared.Digest;

/**
 * The list of a pack's files with size and SHA-256; the SHA-256 of this document is what is signed.
 *
 * @param seal the hash of the seal the evidence was compared with
 */
record PackManifest(
        String form, String caseNumber, String recipient, String preparedAt, String seal, List<Entry> files) {

    static final String FORM = "earshot referral 1";

    record Entry(String name, long size, String sha256) {
        static Entry of(String name, byte[] bytes) {
            return new Entry(name, bytes.length, Digest.sha256(bytes));
        }
    }
}
