package org.earshot.queue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.risk.Prediction;
import org.earshot.risk.Predictions;
import org.earshot.risk.Signal;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues by language, and what stands in them. A plan that makes no sense is refused with {@code queue.plan}, a second queue
 * of a name with {@code queue.taken}, and whatever would lose clips with {@code queue.in-use}.
 */
@Door
public class Queues {

    private static final QueueCounts NOTHING = new QueueCounts(0, 0, null);

    private final QueueStore queues;
    private final TaskStore tasks;
    private final Clips clips;
    private final Predictions predictions;
    private final UnwantedCategories unwanted;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final FloorNews news;

    Queues(
            QueueStore queues,
            TaskStore tasks,
            Clips clips,
            Predictions predictions,
            UnwantedCategories unwanted,
            Audit audit,
            ApplicationEventPublisher events,
            FloorNews news) {
        this.queues = queues;
        this.tasks = tasks;
        this.clips = clips;
        this.predictions = predictions;
        this.unwanted = unwanted;
        this.audit = audit;
        this.events = events;
        this.news = news;
    }

    /** The queue; refused with {@code queue.unknown}. */
    @PermitAll
    @Transactional(readOnly = true)
    public Queue queue(long id) {
        return queues.queue(id).orElseThrow(Queues::unknown);
    }

    /** All queues, retired ones too, by priority. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Queue> list() {
        return queues.all();
    }

    /** All queues with their counts, by priority; retired ones last. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "MANAGER", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<QueueRow> all() {
        Map<Long, QueueCounts> counts = queues.counts();
        return queues.all().stream()
                .sorted(java.util.Comparator.comparing(queue -> queue.state() == Queue.State.RETIRED))
                .map(queue -> new QueueRow(queue, counts.getOrDefault(queue.id(), NOTHING)))
                .toList();
    }

    /** What stands in all queues together. */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "MANAGER", "SYSTEM"})
    @Transactional(readOnly = true)
    public QueueCounts counts() {
        var counts = queues.counts().values();
        return new QueueCounts(
                counts.stream().mapToLong(QueueCounts::waiting).sum(),
                counts.stream().mapToLong(QueueCounts::leased).sum(),
                counts.stream()
                        .map(QueueCounts::oldest)
                        .filter(Objects::nonNull)
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(null));
    }

    /**
     * By language, the categories that 30 % or more of a team of at least ten do not want to be given: a sign for the queue, from what was
     * told of groups last week.
     */
    @RolesAllowed({"SUPERVISOR", "ADMIN", "MANAGER"})
    @Transactional(readOnly = true)
    public Map<String, Set<Signal>> unwanted() {
        return unwanted.byLanguage();
    }

    /** Makes an open queue and, a moment later, fills it with ready clips that match and wait nowhere. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public long create(QueuePlan said) {
        QueuePlan plan = QueueRules.tidy(said);
        QueueRules.check(plan).orThrow();
        long id = queues.add(plan).orElseThrow(() -> taken(plan));
        audit.record("queue.created", "queue", id, detail(plan));
        events.publishEvent(new QueueOpened(id));
        return id;
    }

    /** Changes a queue; its language and region only while nothing stands in it. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void edit(long id, QueuePlan said) {
        QueuePlan plan = QueueRules.tidy(said);
        QueueRules.check(plan).orThrow();
        Queue before = lock(id);
        boolean moved = !before.language().equals(plan.language()) || !Objects.equals(before.region(), plan.region());
        if (moved && queues.anythingIn(id)) {
            throw new Refusal(
                    "queue.in-use", "Clips stand in this queue. Its language and region can change once it is empty.");
        }
        if (!queues.change(id, plan)) {
            throw taken(plan);
        }
        audit.record("queue.changed", "queue", id, detail(plan));
        events.publishEvent(new QueueOpened(id));
    }

    /** Hands nothing out until it is opened again; leases that run go on, and clips still come in. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional
    public void pause(long id) {
        change(id, Queue.State.PAUSED, "queue.paused");
    }

    /** Takes clips in and hands them out again. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional
    public void open(long id) {
        change(id, Queue.State.OPEN, "queue.opened");
        events.publishEvent(new QueueOpened(id));
    }

    /** Takes no more clips in and hands out what it has, so that it can be retired. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional
    public void drain(long id) {
        change(id, Queue.State.DRAINING, "queue.draining");
    }

    /** Closes an empty queue for good. Its name stays taken, because reviews name it. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void retire(long id) {
        lock(id);
        if (queues.anythingIn(id)) {
            throw new Refusal(
                    "queue.in-use", "Clips stand in this queue. Let it run dry first: it then takes no new ones in.");
        }
        change(id, Queue.State.RETIRED, "queue.retired");
    }

    /**
     * Puts a clip that has left its queue back into it, behind those that wait; whoever turned it away does not get it again.
     * False when it is on hold, waits already, stood in no queue, or its queue takes no clips in. Refused with
     * {@code clip.unknown} and {@code clip.erased}.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD", "SYSTEM"})
    @Transactional
    public boolean bringBack(long clipId) {
        Clip clip = clips.clip(clipId);
        if (clip.held()) {
            return false;
        }
        boolean waits = tasks.lastQueue(clipId)
                .flatMap(queues::lock)
                .filter(queue -> queue.state() == Queue.State.OPEN || queue.state() == Queue.State.PAUSED)
                .map(queue -> tasks.add(queue.id(), clipId, expected(clip)))
                .orElse(false);
        if (waits) {
            audit.record("clip.brought-back", "clip", clip.code());
        }
        return waits;
    }

    /** Looked at by trust-and-safety and brought back, it is nobody's harmless clip. */
    private Prediction expected(Clip clip) {
        Prediction kept = predictions.kept(clip.id()).orElse(Prediction.UNKNOWN);
        return kept.quiet() ? Prediction.UNKNOWN : kept;
    }

    private void change(long id, Queue.State state, String act) {
        Queue.State before = lock(id).state();
        if (before == Queue.State.RETIRED) {
            throw new Refusal("queue.retired", "This queue has been retired. Make a new one.");
        }
        if (before == state) {
            return;
        }
        queues.state(id, state);
        audit.record(act, "queue", id);
        news.queuesChanged();
    }

    private Queue lock(long id) {
        return queues.lock(id).orElseThrow(Queues::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("queue.unknown", "There is no such queue. The list may be out of date.");
    }

    private static Refusal taken(QueuePlan plan) {
        return new Refusal("queue.taken", "There is already a queue called " + plan.name() + ".");
    }

    private static Map<String, ?> detail(QueuePlan plan) {
        return Map.of(
                "language", plan.language(),
                "region", Objects.requireNonNullElse(plan.region(), "any"),
                "priority", plan.priority(),
                "clearance", Objects.requireNonNullElse(plan.clearance(), "none"),
                "disguise", plan.disguise(),
                "sensitive", plan.sensitive(),
                "secondShare", plan.secondShare());
    }
}
