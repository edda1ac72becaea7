package org.earshot.review;

import org.earshot.shared.Verdict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A clip is filed by somebody who has heard it: by default nine tenths of it, once. */
@Component
final class HeardRule {

    private final int needed;

    HeardRule(@Value("${earshot.review.heard-percent:90}") int needed) {
        this.needed = needed;
    }

    Verdict check(int heardPercent) {
        return heardPercent >= needed
                ? Verdict.allowed()
                : Verdict.refused(
                        "heard.too-little",
                        "You have heard %d %% of this clip. Listen to %d %% of it, then file."
                                .formatted(heardPercent, needed));
    }
}
