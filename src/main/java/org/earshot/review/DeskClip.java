package org.earshot.review;

import java.time.Instant;
import java.util.Map;
import org.earshot.playback.SoundGrant;
import org.jspecify.annotations.Nullable;

/**
 * One leased clip as the desk draws it, with what is needed to hear it once.
 *
 * @param leaseLeftMs how long the lease still runs, in milliseconds at the moment of answering; a duration, so that the page's own clock never matters
 * @param peaks the loudest and the softest sample of even slices of the whole clip, as signed byte pairs (minimum, maximum), Base64; at most 600 pairs
 * @param grant to fetch the sound with, once; null when nothing may be heard now
 * @param formKey which of the forms sent along is to be answered
 * @param draft what this person has typed for the clip before, if anything
 * @param reopened whether it was filed before and has been taken back
 */
public record DeskClip(
        String code,
        long taskId,
        long fence,
        long leaseLeftMs,
        String queueName,
        int durationMs,
        Instant capturedAt,
        String locale,
        @Nullable String deviceKind,
        @Nullable String trigger,
        @Nullable String wakeWord,
        String peaks,
        @Nullable SoundGrant grant,
        @Nullable String machineTranscript,
        @Nullable Heard assistantHeard,
        @Nullable String assistantAnswer,
        String formKey,
        @Nullable DeskDraft draft,
        boolean reopened) {

    /** What the assistant understood. */
    public record Heard(@Nullable String text, @Nullable String intent, Map<String, String> slots) {}
}
