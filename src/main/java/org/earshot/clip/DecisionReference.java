package org.earshot.clip;

import org.earshot.shared.Refusal;

/** The reference of a decision, such as {@code ESC-2026-000001-D1}: a name for what was decided, never a text about it. */
final class DecisionReference {

    private DecisionReference() {}

    /** The reference without blanks around it; refused with the code when there is none or it is none. */
    static String of(String decision, String code) {
        String reference = decision.strip();
        if (!reference.matches("[A-Za-z0-9][A-Za-z0-9._:/#-]{0,79}")) {
            throw new Refusal(code, "Name the decision by its reference, such as ESC-2026-000001-D1.");
        }
        return reference;
    }
}
