package org.earshot.privacy;

import java.util.List;
import java.util.Objects;
import org.earshot.review.PrivateFlag;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/** A stretch of sound in milliseconds; the end is not part of it. */
public record SoundSpan(int fromMs, int toMs) {

    static @Nullable SoundSpan covering(List<PrivateFlag> flags) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (PrivateFlag flag : flags) {
            if (flag.fromMs() != null && flag.toMs() != null) {
                from = Math.min(from, flag.fromMs());
                to = Math.max(to, flag.toMs());
            }
        }
        return to == 0 ? null : new SoundSpan(from, to);
    }

    /** Whether this may be masked of a clip so long, of which that was marked: in order, inside, and never less than was marked. */
    Verdict mayBeMasked(int durationMs, @Nullable SoundSpan marked) {
        if (fromMs < 0 || toMs <= fromMs || fromMs >= durationMs) {
            return Verdict.refused(
                    "privacy.span", "Mark a stretch inside the clip: its end must come after its beginning.");
        }
        SoundSpan least = Objects.requireNonNullElse(marked, this);
        return fromMs <= least.fromMs && toMs >= Math.min(least.toMs, durationMs)
                ? Verdict.allowed()
                : Verdict.refused(
                        "privacy.narrower",
                        "This is less than was marked as private. Cover all of it; if it is not private, return the clip.");
    }
}
