package org.earshot.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.earshot.access.Person;
import org.springframework.stereotype.Component;

/**
 * Chooses the next clip for a person: the oldest that wait in the first of the person's queues, one of them at random, so that
 * people who ask at the same moment seldom want the same row; whose compare-and-set changes the row has the clip.
 */
@Component
final class NextClip {

    static final int CANDIDATES = 16;

    private final QueueStore queues;
    private final TaskStore tasks;
    private final WaitingStore waiting;
    private final ExpiredLeases expired;
    private final SecondListens secondListens;

    NextClip(
            QueueStore queues,
            TaskStore tasks,
            WaitingStore waiting,
            ExpiredLeases expired,
            SecondListens secondListens) {
        this.queues = queues;
        this.tasks = tasks;
        this.waiting = waiting;
        this.expired = expired;
        this.secondListens = secondListens;
    }

    /** Gives the person clips until the hand holds {@code most}, or says why there are fewer. */
    Hand fill(Hand hand, int most, Person person, Duration lasts, Route route) {
        List<Queue> handingOut = queues.handingOut().stream()
                .filter(queue -> QueueRules.speaks(person.languages(), queue))
                .toList();
        List<Queue> mine = handingOut.stream()
                .filter(queue -> QueueRules.cleared(person.clearances(), queue))
                .toList();
        List<Queue> open = mine.stream().filter(route::admits).toList();
        int missing = most - hand.held().size();
        List<Lease> given = new ArrayList<>();
        route(open, person.id(), route, hand.at(), lasts, missing, given);
        if (given.size() < missing && expired.putBack(hand.at()) > 0) {
            route(open, person.id(), route, hand.at(), lasts, missing, given);
        }
        if (given.size() < missing && route.onlyNeutral() && secondListens(open, person.id(), hand.at(), missing)) {
            route(open, person.id(), route, hand.at(), lasts, missing, given);
        }
        Claim.Kind empty = given.size() < missing ? why(person.id(), handingOut, mine, route) : null;
        return new Hand(hand.held(), given, hand.at(), empty);
    }

    private void route(
            List<Queue> open, long account, Route route, Instant now, Duration lasts, int missing, List<Lease> given) {
        if (route.gentleFirst()) {
            take(open, account, route.gentle(), now, lasts, missing, given);
        }
        if (given.size() < missing) {
            take(open, account, route, now, lasts, missing, given);
        }
    }

    private boolean secondListens(List<Queue> open, long account, Instant now, int missing) {
        int made = 0;
        for (Queue queue : open) {
            made += made < missing ? secondListens.make(queue, account, now, missing - made) : 0;
        }
        return made > 0;
    }

    private void take(
            List<Queue> open, long account, Route route, Instant now, Duration lasts, int missing, List<Lease> given) {
        for (Queue queue : open) {
            boolean more = true;
            while (more && given.size() < missing) {
                List<Long> candidates = waiting.candidates(queue.id(), account, route, CANDIDATES);
                int before = given.size();
                Collections.shuffle(candidates);
                for (long task : candidates) {
                    if (given.size() < missing) {
                        // Each a little later than the one before, so that the order they were given in stays.
                        Instant at = now.plus(given.size(), ChronoUnit.MICROS);
                        tasks.take(task, queue, account, at, now.plus(lasts)).ifPresent(given::add);
                    }
                }
                more = candidates.size() == CANDIDATES || candidates.size() > given.size() - before;
            }
        }
    }

    private Claim.Kind why(long account, List<Queue> handingOut, List<Queue> open, Route route) {
        if (route.nothing()) {
            return Claim.Kind.LIMITED;
        }
        if (route.limits()
                && open.stream()
                        .anyMatch(queue -> !waiting.candidates(queue.id(), account, Route.ANY, 1)
                                .isEmpty())) {
            return Claim.Kind.LIMITED;
        }
        List<Long> mine = open.stream().map(Queue::id).toList();
        if (waiting.leasedByOthers(mine, account)) {
            return Claim.Kind.LEASED_BY_OTHERS;
        }
        List<Long> closedToMe = handingOut.stream()
                .map(Queue::id)
                .filter(id -> !mine.contains(id))
                .toList();
        return !closedToMe.isEmpty() && waiting.anyWaiting(closedToMe) ? Claim.Kind.NOT_CLEARED : Claim.Kind.DONE;
    }
}
