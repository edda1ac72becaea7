package org.earshot.escalation;

import org.jspecify.annotations.Nullable;

/**
 * What a person says when raising a clip; all of it may be left as it is.
 *
 * @param category a category of the procedure, {@code C00} (not sure) when nothing was chosen or it is unknown
 * @param note as long as they like
 * @param via from where it is raised
 */
public record Raise(
        @Nullable String category,
        HappeningNow now,
        @Nullable String note,
        RaisedVia via) {

    /** Not sure what it is, not known whether it is happening now, nothing more to say. */
    public static final Raise NOT_SURE = new Raise(null, HappeningNow.UNKNOWN, null);

    /** Raised from the desk. */
    public Raise(@Nullable String category, HappeningNow now, @Nullable String note) {
        this(category, now, note, RaisedVia.DESK);
    }

    public Raise via(RaisedVia place) {
        return new Raise(category, now, note, place);
    }
}
