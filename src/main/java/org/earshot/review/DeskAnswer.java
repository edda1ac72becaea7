package org.earshot.review;

import java.util.List;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the desk is told after a clip has left it (filed, skipped, flagged private) or come back (undone).
 *
 * @param refused why it was not done, in words a person can read; the clip in hand then stays as it was
 * @param refusal the code of that reason, such as {@code lease.lost} or {@code heard.too-little}
 * @param clip the clip to show now instead of what the page had ready; null: the page goes on with the one it had ready
 * @param ready the clip to fetch and keep ready; null: there is none
 * @param empty why there is neither
 * @param forms forms the page may not know yet: those of the clips in this answer whose key the page did not name
 */
public record DeskAnswer(
        @Nullable String refusal,
        @Nullable String refused,
        @Nullable DeskClip clip,
        @Nullable DeskClip ready,
        @Nullable DeskEmpty empty,
        List<DeskForm> forms,
        @Nullable DeskDay day) {

    /** Nothing was done; the clip in hand stays as it was. */
    public static DeskAnswer refused(Refusal refusal) {
        return new DeskAnswer(refusal.code(), refusal.sentence(), null, null, null, List.of(), null);
    }
}
