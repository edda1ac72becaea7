package org.earshot.escalation;

import org.earshot.shared.Storable;
import org.jspecify.annotations.Nullable;

/** Makes whatever was typed storable, because nothing typed may stand in the way of a raise. */
final class Wording {

    private static final String NOT_SURE = "C00";

    private Wording() {}

    static Raise storable(Raise raise) {
        String category = raise.category();
        boolean known = category != null && category.matches("C[0-9]{2}");
        return new Raise(known ? category : NOT_SURE, raise.now(), storable(raise.note()));
    }

    /** A note of blanks is none. */
    private static @Nullable String storable(@Nullable String note) {
        if (note == null) {
            return null;
        }
        String kept = Storable.text(note).strip();
        return kept.isEmpty() ? null : kept;
    }
}
