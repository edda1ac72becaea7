package org.earshot.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a desk needs when it is opened or loaded anew.
 *
 * @param clip the clip to work on now, or null with the reason in {@code empty}
 * @param ready the clip to come after it, not yet heard
 */
public record DeskOpening(
        @Nullable DeskClip clip,
        @Nullable DeskClip ready,
        @Nullable DeskEmpty empty,
        List<DeskForm> forms,
        DeskDay day) {}
