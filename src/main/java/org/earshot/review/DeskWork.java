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
 * @param worked how long it was worked on since the last report; null from a page that does not say, which counts its sound only
 * @param notDistress why this is "heard, not distress", where that was stated; 3 to 500 characters
 */
public record DeskWork(
        long taskId,
        long fence,
        DeskDraft draft,
        String formKey,
        List<HeardSpan> heard,
        @Nullable Worked worked,
        @Nullable Long readyTaskId,
        List<String> formKeys,
        @Nullable String notDistress) {

    /** From a page that does not say how long the clip was worked on. */
    public DeskWork(
            long taskId,
            long fence,
            DeskDraft draft,
            String formKey,
            List<HeardSpan> heard,
            @Nullable Long readyTaskId,
            List<String> formKeys,
            @Nullable String notDistress) {
        this(taskId, fence, draft, formKey, heard, null, readyTaskId, formKeys, notDistress);
    }

    /**
     * Time with the clip in hand since the last report.
     *
     * @param activeMs without idle, which begins sixty seconds after the last input or sound
     * @param playedAgoMs how long ago its sound was first played on this page; null before
     */
    public record Worked(long activeMs, @Nullable Long playedAgoMs) {}

    /** A stretch of the clip that was played, in milliseconds of the clip, at a speed. */
    public record HeardSpan(int fromMs, int toMs, double speed) {}
}
