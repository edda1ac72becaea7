package org.earshot.shared.ui;

import org.earshot.shared.Refusal;

/**
 * The link names something that is not its reader's, or that is not there: both look the same, and the attempt is put on record.
 * A page throws it while it is being opened.
 */
public final class NotYours extends RuntimeException {

    public NotYours() {
        super("not yours");
    }

    /** Throws when the refusal says that there is no such thing for whoever asked; other refusals are for the page to show. */
    public static void check(Refusal refusal) {
        if (refusal.code().endsWith(".unknown")) {
            throw new NotYours();
        }
    }
}
