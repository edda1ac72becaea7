package org.earshot.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows about the clip in hand, sent with every act.
 *
 * @param taskId with {@code fence}: the lease it is worked under
 * @param draft everything typed and answered so far
 * @param formKey the form that the draft answers, as {@link DeskClip#formKey} named it
 * @param heard what was listened to since the last report
 * @param readyTaskId the clip the page has ready, or null
 * @param formKeys the forms the page has, so that they are not sent again
 * @param notDistress why this is "heard, not distress", where that was stated; 3 to 500 characters
 */
public record DeskWork(
        long taskId,
        long fence,
        DeskDraft draft,
        String formKey,
        List<HeardSpan> heard,
        @Nullable Long readyTaskId,
        List<String> formKeys,
        @Nullable String notDistress) {

    /** A stretch of the clip that was played, in milliseconds of the clip, at a speed. */
    public record HeardSpan(int fromMs, int toMs, double speed) {}
}
