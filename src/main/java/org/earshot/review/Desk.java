package org.earshot.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to everything an annotator does at the desk. */
public class Desk {

    Desk() {}

    /** The clip in hand with its draft, the one ready after it, and the forms; after a reload the same clips, with new grants. */
    public DeskOpening open() {
        throw new UnsupportedOperationException();
    }

    /** Files the clip in hand; the same key twice files once. A filing of S2 or above gives the ready clip back and chooses anew. */
    public DeskAnswer file(UUID filingKey, DeskWork work) {
        throw new UnsupportedOperationException();
    }

    /** Puts the clip back for others, never again for this person. */
    public DeskAnswer skip(String reason, DeskWork work) {
        throw new UnsupportedOperationException();
    }

    /** Stops work on the clip: it leaves the flow for trust-and-safety. */
    public DeskAnswer flagPrivate(DeskSpan span, DeskWork work) {
        throw new UnsupportedOperationException();
    }

    /** Raises the clip in hand; the ready clip is given back unheard, the person goes on by {@link #open()}. */
    public DeskRaised raise(DeskRaise raise, DeskWork work) {
        throw new UnsupportedOperationException();
    }

    /** Raises a clip heard in this or the previous shift, by its code. */
    public DeskRaised raiseRecent(String code, DeskRaise raise) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes back one of the last ten filings of this shift: it comes back as {@code clip}, reopened and with its answers as the
     * draft. The clip in hand keeps its lease and becomes the ready one; what was ready before is given back unheard.
     */
    public DeskAnswer undo(long taskId, @Nullable DeskWork work) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the draft, notes what was heard and renews the leases. */
    public DeskSaved save(DeskWork work) {
        throw new UnsupportedOperationException();
    }

    /** A new grant for a leased clip whose sound has not arrived. */
    public String grantAnew(long taskId, long fence) {
        throw new UnsupportedOperationException();
    }

    /** The last ten filings of this shift that can still be taken back, newest first. */
    public List<DeskFiled> undoable() {
        throw new UnsupportedOperationException();
    }

    /** What this person has heard in this and the previous shift, newest first. */
    public List<DeskRecent> recent() {
        throw new UnsupportedOperationException();
    }
}
