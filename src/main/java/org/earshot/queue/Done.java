package org.earshot.queue;

/**
 * A task that has ended.
 *
 * @param listen 1, or 2 for a blind second listen
 */
public record Done(long clipId, int listen) {

    /** Whether somebody else filed the clip before, of which whoever filed this one knew nothing. */
    public boolean second() {
        return listen == 2;
    }
}
