package org.earshot.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a desk needs when it is opened or loaded anew.
 *
 * @param clip the clip to work on now, or null with the reason in {@code empty}
 * @param ready the clip to come after it, not yet heard
 * @param recovery set after an escalation until a way on has been chosen; then there is no clip
 * @param rest set during a break that is meant to last
 */
public record DeskOpening(
        @Nullable DeskClip clip,
        @Nullable DeskClip ready,
        @Nullable DeskEmpty empty,
        List<DeskForm> forms,
        DeskDay day,
        @Nullable DeskRecovery recovery,
        @Nullable DeskRest rest) {}
