package org.earshot.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed and answered for a clip, filed or not.
 *
 * @param transcript null while untouched, so that the machine's draft can stand in for it
 * @param answers the answers to all other questions, by the question's key
 */
public record DeskDraft(
        @Nullable String transcript,
        Map<String, String> answers,
        @Nullable String severity) {}
