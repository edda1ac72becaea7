package org.earshot.queue;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.exposure.Availability;
import org.earshot.exposure.Exposure;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shift.OnShift;
import org.earshot.shift.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The live floor: where queues stand, who is on shift in one word each, and what a supervisor does about it. Nobody is counted, and
 * nobody chooses who hears a clip: what is taken back is handed out by the router like any other. Queues are paused, opened and drained
 * by {@link Queues}.
 */
@Door
public class Floor {

    /** Told, at most once a second, when what stands in a queue has changed. */
    public static final String QUEUES = "queue.floor";

    /** Told when somebody's shift has changed. */
    public static final String PEOPLE = "queue.floor.people";

    private static final Duration FLOW = Duration.ofHours(1);
    private static final int LONGEST_PROMISE = 30 * 24 * 60;

    private final FloorStore floor;
    private final QueueStore queues;
    private final TaskStore tasks;
    private final WaitingStore waiting;
    private final Shifts shifts;
    private final People people;
    private final Exposure exposure;
    private final Clips clips;
    private final Audit audit;
    private final DatabaseTime time;
    private final FloorNews news;
    private final ApplicationEventPublisher events;

    Floor(
            FloorStore floor,
            QueueStore queues,
            TaskStore tasks,
            WaitingStore waiting,
            Shifts shifts,
            People people,
            Exposure exposure,
            Clips clips,
            Audit audit,
            DatabaseTime time,
            FloorNews news,
            ApplicationEventPublisher events) {
        this.floor = floor;
        this.queues = queues;
        this.tasks = tasks;
        this.waiting = waiting;
        this.shifts = shifts;
        this.people = people;
        this.exposure = exposure;
        this.clips = clips;
        this.audit = audit;
        this.time = time;
        this.news = news;
        this.events = events;
    }

    /** Where each queue stands that is not retired, by priority. */
    @RolesAllowed({"SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<FloorQueue> queues() {
        Instant since = time.now().minus(FLOW);
        Map<Long, Map<String, Long>> standing = floor.standing().stream()
                .collect(Collectors.groupingBy(
                        FloorStore.Standing::queueId,
                        Collectors.toMap(FloorStore.Standing::state, FloorStore.Standing::clips)));
        Map<Long, Integer> came = floor.cameSince(since);
        Map<Long, Integer> left = floor.leftSince(since);
        Map<Long, Duration> promises = floor.promises();
        return queues.all().stream()
                .filter(queue -> queue.state() != Queue.State.RETIRED)
                .map(queue -> {
                    Map<String, Long> states = standing.getOrDefault(queue.id(), Map.of());
                    long waiting = states.getOrDefault("waiting", 0L);
                    return new FloorQueue(
                            queue,
                            waiting,
                            states.getOrDefault("leased", 0L),
                            waiting == 0
                                    ? null
                                    : floor.waitingSince(queue.id(), 0).orElse(null),
                            waiting == 0
                                    ? null
                                    : floor.waitingSince(queue.id(), waiting / 10)
                                            .orElse(null),
                            came.getOrDefault(queue.id(), 0),
                            left.getOrDefault(queue.id(), 0),
                            promises.get(queue.id()));
                })
                .toList();
    }

    /** Everybody on shift, in one word each. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public List<OnFloor> people() {
        List<OnShift> on = shifts.onShift();
        Map<Long, Availability> available = exposure.availability(on.stream()
                .filter(each -> each.state() == OnShift.State.WORKING)
                .map(OnShift::accountId)
                .toList());
        Set<Long> notForAll = notForAll();
        return on.stream()
                .map(each -> new OnFloor(
                        each.accountId(),
                        each.siteId(),
                        word(
                                each.state(),
                                available.getOrDefault(each.accountId(), Availability.AVAILABLE),
                                notForAll.contains(each.accountId()))))
                .toList();
    }

    /** Everybody who is not cleared for some queue of their languages that hands clips out. */
    private Set<Long> notForAll() {
        List<Queue> handingOut = queues.handingOut();
        return people.all().stream()
                .filter(person -> handingOut.stream()
                        .anyMatch(queue -> QueueRules.speaks(person.languages(), queue)
                                && !QueueRules.cleared(person.clearances(), queue)))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OnFloor.Word word(OnShift.State state, Availability available, boolean notForAll) {
        return switch (state) {
            case ON_BREAK -> OnFloor.Word.ON_BREAK;
            case NO_AUDIO -> OnFloor.Word.NO_AUDIO;
            case WORKING ->
                switch (available) {
                    case AVAILABLE -> notForAll ? OnFloor.Word.LIMITED_MIX : OnFloor.Word.AVAILABLE;
                    case LIMITED_MIX -> OnFloor.Word.LIMITED_MIX;
                    case NOT_TODAY -> OnFloor.Word.NO_AUDIO;
                };
        };
    }

    /** The clips of a queue that somebody has in hand, by code and so in no order of time. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public List<InHand> inHand(long queueId) {
        List<FloorStore.Holding> held = floor.inHand(queueId);
        Map<Long, Clip> known =
                clips.clips(held.stream().map(FloorStore.Holding::clipId).toList());
        return held.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.clipId()))
                        .map(clip -> new InHand(each.taskId(), each.fence(), clip.code(), each.accountId()))
                        .stream())
                .sorted(Comparator.comparing(InHand::clipCode))
                .toList();
    }

    /**
     * Ends a lease at once, as if its time had run out: the clip goes back to its old place, for whoever is next, the same person not
     * excluded. Refused with {@code floor.not-in-hand} when nobody has the task under this fence any more.
     */
    @RolesAllowed("SUPERVISOR")
    @Transactional
    public void takeBack(long taskId, long fence) {
        FloorStore.Holding held = end(taskId, fence);
        audit.record("lease.taken-back", "task", taskId, detail(held));
    }

    /**
     * The same, and the clip goes to somebody else: the person never gets it again. Who does is for the router to say, because a
     * choice that is refused would tell what somebody may hear. Refused as {@link #takeBack}.
     */
    @RolesAllowed("SUPERVISOR")
    @Transactional
    public void reassign(long taskId, long fence) {
        FloorStore.Holding held = end(taskId, fence);
        waiting.turnAway(held.accountId(), held.clipId(), "REASSIGNED", time.now());
        audit.record("lease.reassigned", "task", taskId, detail(held));
    }

    private FloorStore.Holding end(long taskId, long fence) {
        FloorStore.Holding held = floor.lockHolding(taskId, fence)
                .orElseThrow(() -> new Refusal(
                        "floor.not-in-hand", "This clip is not in that person's hands any more. Nothing was changed."));
        tasks.takeBack(taskId, fence);
        events.publishEvent(new LeaseTakenBack(held.accountId()));
        return held;
    }

    /**
     * Says how long a clip should wait in the queue at most, 1 minute to 30 days; null promises nothing. Only the floor shows
     * it: no clip is handed out sooner for it. Refused with {@code queue.unknown}, {@code queue.retired} and {@code floor.promise}.
     */
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    @Transactional
    public void promise(long queueId, @Nullable Integer minutes) {
        Queue queue = queues.lock(queueId)
                .orElseThrow(
                        () -> new Refusal("queue.unknown", "There is no such queue. The list may be out of date."));
        if (queue.state() == Queue.State.RETIRED) {
            throw new Refusal("queue.retired", "This queue has been retired. Make a new one.");
        }
        if (minutes != null && (minutes < 1 || minutes > LONGEST_PROMISE)) {
            throw new Refusal("floor.promise", "Say 1 to " + LONGEST_PROMISE + " minutes, or leave it empty.");
        }
        floor.promise(queueId, minutes);
        audit.record("queue.promised", "queue", queueId, Map.of("minutes", minutes == null ? "none" : minutes));
        news.queuesChanged();
    }

    private static Map<String, ?> detail(FloorStore.Holding held) {
        return Map.of("clip", held.clipId(), "fence", held.fence(), "from", held.accountId());
    }
}
