package org.earshot.clip;

import org.earshot.shared.Refusal;

/** A clip that was not taken in: which field is wrong, and why. Nothing has been stored. */
public final class ClipRefused extends Refusal {

    private final String field;

    public ClipRefused(String field, String code, String sentence) {
        super(code, sentence);
        this.field = field;
    }

    /** The field of the facts, such as {@code capturedAt}, or {@code sound}. */
    public String field() {
        return field;
    }
}
