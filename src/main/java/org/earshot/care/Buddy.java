package org.earshot.care;

import org.jspecify.annotations.Nullable;

/**
 * Me and my buddy.
 *
 * @param may whether I can take part: whoever leads others or listens to nothing cannot
 * @param member whether I have joined
 * @param name my buddy's, only while we are together
 * @param unread messages that wait for me
 */
public record Buddy(
        boolean may,
        boolean member,
        Standing standing,
        @Nullable String name,
        int unread) {

    /** Where it stands. */
    public enum Standing {
        NONE,
        /** I have asked, and somebody has not answered yet. */
        WAITING,
        /** Somebody asks me. */
        ASKED,
        TOGETHER
    }
}
