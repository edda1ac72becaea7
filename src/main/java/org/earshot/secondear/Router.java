package org.earshot.secondear;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.queue.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked. Nobody is chosen for being good at it: annotators come before supervisors, and among them whoever was asked
 * least recently, whether they said yes or not; those never asked first, by the number of the account.
 */
final class Router {

    /**
     * Somebody on shift, with what speaks for and against asking them.
     *
     * @param working on shift, on no break, and sound not over for the day
     * @param turnedAway has skipped, declined, raised or flagged this clip, or has said no to a question about it
     * @param busy has another question open
     * @param lastAsked when they were asked anything last; null for never
     */
    record Colleague(
            Person person,
            boolean working,
            boolean turnedAway,
            boolean busy,
            @Nullable Instant lastAsked) {}

    private static final Comparator<Colleague> IN_TURN = Comparator.comparing(
                    (Colleague each) -> !each.person().roles().contains(Role.ANNOTATOR))
            .thenComparing(Colleague::lastAsked, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.person().id());

    private Router() {}

    /** @param unstopped asked last, and of as few as possible: whether nothing keeps them from hearing */
    static Optional<Long> choose(Queue queue, long asker, Collection<Colleague> colleagues, LongPredicate unstopped) {
        return colleagues.stream()
                .filter(each -> each.person().id() != asker && each.person().active())
                .filter(each -> each.person().roles().contains(Role.ANNOTATOR)
                        || each.person().roles().contains(Role.SUPERVISOR))
                .filter(each -> each.working() && !each.turnedAway() && !each.busy())
                .filter(each -> queue.isFor(each.person()))
                .sorted(IN_TURN)
                .map(each -> each.person().id())
                .filter(unstopped::test)
                .findFirst();
    }
}
