package org.earshot.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private final ExpiredLeases expired;

    NextClip(QueueStore queues, TaskStore tasks, ExpiredLeases expired) {
        this.queues = queues;
        this.tasks = tasks;
        this.expired = expired;
    }

    Claim choose(Person person, Instant now, Duration lasts) {
        List<Queue> handingOut = queues.handingOut().stream()
                .filter(queue -> QueueRules.speaks(person.languages(), queue))
                .toList();
        List<Queue> open = handingOut.stream()
                .filter(queue -> QueueRules.cleared(person.clearances(), queue))
                .toList();
        return take(open, person.id(), now, lasts)
                .or(() -> expired.putBack() > 0 ? take(open, person.id(), now, lasts) : Optional.empty())
                .<Claim>map(Claim.Leased::new)
                .orElseGet(() -> new Claim.Empty(why(person.id(), handingOut, open)));
    }

    private Optional<Lease> take(List<Queue> open, long account, Instant now, Duration lasts) {
        for (Queue queue : open) {
            List<Long> candidates = tasks.candidates(queue.id(), account, CANDIDATES);
            while (!candidates.isEmpty()) {
                Collections.shuffle(candidates);
                for (long task : candidates) {
                    if (tasks.take(task, account, now, now.plus(lasts))) {
                        return Optional.of(tasks.lease(task));
                    }
                }
                candidates = tasks.candidates(queue.id(), account, CANDIDATES);
            }
        }
        return Optional.empty();
    }

    private Claim.Kind why(long account, List<Queue> handingOut, List<Queue> open) {
        List<Long> mine = open.stream().map(Queue::id).toList();
        if (tasks.leasedByOthers(mine, account)) {
            return Claim.Kind.LEASED_BY_OTHERS;
        }
        List<Long> closedToMe = handingOut.stream()
                .map(Queue::id)
                .filter(id -> !mine.contains(id))
                .toList();
        return tasks.anyWaiting(closedToMe) ? Claim.Kind.NOT_CLEARED : Claim.Kind.DONE;
    }
}
