package org.earshot.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.review.Masking.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What may still be read of a clip that was flagged private. A transcript is shown with its private stretch masked where it is
 * the one that was flagged; any other wording of the same clip may hold the same words elsewhere, and is masked whole.
 */
final class MaskedClip {

    private record Flag(@Nullable String masked, List<TextSpan> spans) {}

    private final List<Flag> flags = new ArrayList<>();

    void add(@Nullable String masked, @Nullable Integer from, @Nullable Integer to) {
        flags.add(new Flag(masked, from == null || to == null ? List.of() : List.of(new TextSpan(from, to))));
    }

    String read(String transcript) {
        for (Flag flag : flags) {
            String masked = Masking.mask(transcript, flag.spans());
            boolean flaggedOne = !flag.spans().isEmpty() && masked.equals(flag.masked());
            if (!flaggedOne && !transcript.equals(flag.masked())) {
                return Masking.MASK;
            }
            transcript = masked.equals(flag.masked()) ? masked : transcript;
        }
        return transcript;
    }

    /** Answers that are chosen stay; those that are typed may hold the words. */
    static Map<String, String> withoutWords(Map<String, String> answers) {
        Map<String, String> masked = new HashMap<>();
        answers.forEach(
                (key, answer) -> masked.put(key, answer.matches("[A-Z][A-Z0-9_]{0,19}") ? answer : Masking.MASK));
        return masked;
    }
}
