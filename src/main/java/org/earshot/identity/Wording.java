package org.earshot.identity;

import java.util.Set;
import org.earshot.clip.IdentityField;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;

/** Limits of what is written into requests, reasons and findings. */
final class Wording {

    static final int LONGEST = 300;
    static final int LONGEST_FINDING = 500;

    private Wording() {}

    /** The text as it is kept; refused with the code when it is blank or too long. */
    static String kept(String text, int longest, String code, String what) {
        String kept = Storable.text(text).strip();
        if (kept.isEmpty() || kept.length() > longest) {
            throw new Refusal(code, what + " takes 1 to " + longest + " characters. Nothing was changed.");
        }
        return kept;
    }

    static void someField(Set<IdentityField> fields) {
        if (fields.isEmpty()) {
            throw new Refusal("identity.fields", "Choose at least one field, and no more than you need.");
        }
    }
}
