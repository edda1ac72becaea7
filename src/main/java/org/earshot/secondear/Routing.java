package org.earshot.secondear;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.SystemActor;
import org.earshot.exposure.Exposure;
import org.earshot.playback.HeldRight;
import org.earshot.playback.Playback;
import org.earshot.queue.Leases;
import org.earshot.queue.Queues;
import org.earshot.secondear.Router.Colleague;
import org.earshot.shared.Verdict;
import org.earshot.shift.OnShift;
import org.earshot.shift.Shifts;
import org.springframework.stereotype.Component;

/** Brings together what the {@link Router} goes by. */
@Component
final class Routing {

    private final QuestionStore questions;
    private final StepStore steps;
    private final Shifts shifts;
    private final People people;
    private final Queues queues;
    private final Leases leases;
    private final Playback playback;
    private final Exposure exposure;

    Routing(
            QuestionStore questions,
            StepStore steps,
            Shifts shifts,
            People people,
            Queues queues,
            Leases leases,
            Playback playback,
            Exposure exposure) {
        this.questions = questions;
        this.steps = steps;
        this.shifts = shifts;
        this.people = people;
        this.queues = queues;
        this.leases = leases;
        this.playback = playback;
        this.exposure = exposure;
    }

    /** Whom to ask about the clip next; nobody where nobody is left. Asked under the lock of the turn. */
    Optional<Long> next(long clipId, long queueId, long asker) {
        return SystemActor.call("second ears", () -> choose(clipId, queueId, asker));
    }

    private Optional<Long> choose(long clipId, long queueId, long asker) {
        List<Long> working = shifts.onShift().stream()
                .filter(shift -> shift.state() == OnShift.State.WORKING)
                .map(OnShift::accountId)
                .filter(account -> account != asker)
                .toList();
        Map<Long, Instant> lastAsked = steps.lastAsked(working);
        Set<Long> turnedAway = new HashSet<>(leases.turnedAway(clipId));
        turnedAway.addAll(steps.saidNo(clipId));
        Set<Long> busy = questions.open().stream().map(Question::helper).collect(Collectors.toSet());
        List<Colleague> colleagues = working.stream()
                .map(people::person)
                .map(person -> new Colleague(
                        person,
                        true,
                        turnedAway.contains(person.id()),
                        busy.contains(person.id()),
                        lastAsked.get(person.id())))
                .toList();
        return Router.choose(queues.queue(queueId), asker, colleagues, this::unstopped);
    }

    private boolean unstopped(long account) {
        return playback.mayHear(account, HeldRight.SECOND_EAR) instanceof Verdict.Allowed
                && exposure.mayHear(account).mayBeAsked();
    }
}
