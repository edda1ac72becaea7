package org.earshot.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The files of a pack by name, in the order in which they are packed. */
record Enclosed(SequencedMap<String, byte[]> files) {

    static final String LETTER = "letter.pdf";
    static final String CASE = "case.json";
    static final String IDENTITY = "identity.pdf";
    static final String IDENTITY_DATA = "identity.json";
    static final String CUSTODY = "custody.json";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURES = "signatures.json";

    static Enclosed of(Map<String, byte[]> files) {
        return new Enclosed(new LinkedHashMap<>(files));
    }

    Enclosed with(String name, byte[] bytes) {
        SequencedMap<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, bytes);
        return new Enclosed(more);
    }

    /** The name under which the original is packed, with the ending its first bytes call for. */
    static String sound(byte[] original) {
        return "original."
                + (starts(original, "RIFF")
                        ? "wav"
                        : starts(original, "fLaC") ? "flac" : starts(original, "OggS") ? "ogg" : "bin");
    }

    private static boolean starts(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
