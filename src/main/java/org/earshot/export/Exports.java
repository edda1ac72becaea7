package org.earshot.export;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.export.WaitingStore.WaitingFile;
import org.earshot.queue.Queues;
import org.earshot.review.ReviewFilter;
import org.earshot.review.Reviews;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports of filed reviews: a supervisor asks, a trust-and-safety lead who is somebody else releases or declines, and the file is made in
 * the background and fetched. Every step and every refused attempt leaves an audit row. The file has one JSON object a line, in UTF-8:
 * {@code externalId}, {@code locale}, {@code queue}, {@code transcript}, {@code wakeWord}, {@code forAssistant}, {@code intent}, {@code answers},
 * {@code severity}, {@code form} (name and version), {@code version}, {@code firstFiledAt}; neither identity nor reviewers are in it. One row
 * is no review and names the export.
 */
@Door
public class Exports {

    /** What {@link Live} says when an export changes. */
    public static final String TOPIC = "export.exports";

    /** The longest text that is searched for a canary, in characters. */
    public static final int LONGEST_FOUND = 64 * 1024 * 1024;

    private final ExportStore store;
    private final Making making;
    private final HandingOut handingOut;
    private final StillGood good;
    private final Canaries canaries;
    private final TellOfExports tell;
    private final Reviews reviews;
    private final Queues queues;
    private final Me me;
    private final Attempts attempts;
    private final Audit audit;
    private final DatabaseTime time;

    Exports(
            ExportStore store,
            Making making,
            HandingOut handingOut,
            StillGood good,
            Canaries canaries,
            TellOfExports tell,
            Reviews reviews,
            Queues queues,
            Me me,
            Attempts attempts,
            Audit audit,
            DatabaseTime time) {
        this.store = store;
        this.making = making;
        this.handingOut = handingOut;
        this.good = good;
        this.canaries = canaries;
        this.tell = tell;
        this.reviews = reviews;
        this.queues = queues;
        this.me = me;
        this.attempts = attempts;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Asks for an export of what matches now and returns its number; leads are told. Refused with {@code export.purpose},
     * {@code export.recipient}, {@code recipient.key} and, when nothing matches, {@code export.nothing}.
     */
    @RolesAllowed("SUPERVISOR")
    public long ask(Asking asking) {
        return attempts.of("export.ask", "export", "new", () -> asked(ExportRules.kept(asking)));
    }

    private long asked(Asking asking) {
        Instant now = time.now();
        Asking bounded = new Asking(
                endingAt(asking.filter(), now),
                asking.purpose(),
                asking.handing(),
                asking.recipient(),
                asking.ageKey());
        int matching = reviews.count(bounded.filter());
        if (matching == 0) {
            throw new Refusal("export.nothing", "No review matches the filter. Nothing was asked.");
        }
        Long queue = bounded.filter().queueId();
        String queueName = queue == null ? null : queues.queue(queue).name();
        long id = store.ask(bounded, queueName, matching, me.id(), now);
        audit.record(
                "export.asked", "export", Export.number(id), Map.of("reviews", matching, "handing", bounded.handing()));
        tell.ofAsking(id, me.id());
        return id;
    }

    private static ReviewFilter endingAt(ReviewFilter filter, Instant now) {
        Instant to = filter.to() == null || filter.to().isAfter(now) ? now : filter.to();
        return new ReviewFilter(
                filter.queueId(), filter.from(), to, filter.wakeWord(), filter.forAssistant(), filter.severity());
    }

    /**
     * Lets the export go, after which its file is made. Refused with {@code export.own} to whoever asked, {@code export.answered},
     * {@code export.lapsed} after seven days, and {@code export.unknown}.
     */
    @RolesAllowed("TS_LEAD")
    public void release(long id) {
        attempts.of("export.release", "export", Export.number(id), () -> answer(id, true, null));
    }

    /** Refused like {@link #release}, and with {@code export.reason} for one under 3 or over 500 characters. */
    @RolesAllowed("TS_LEAD")
    public void decline(long id, String reason) {
        attempts.of("export.decline", "export", Export.number(id), () -> answer(id, false, ExportRules.reason(reason)));
    }

    private Export answer(long id, boolean released, @Nullable String reason) {
        Export export = store.locked(id).orElseThrow(Exports::unknown);
        Instant now = time.now();
        ExportRules.mayAnswer(export, me.id(), now);
        store.answer(export, new Export.Answer(me.id(), now, released, reason));
        audit.record(released ? "export.released" : "export.declined", "export", export.number());
        if (released) {
            making.begin(id, export.reviews());
        }
        tell.ofAnswer(export);
        return export;
    }

    /** Newest first: a supervisor's own, for leads and auditors everybody's. */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<Export> page(int offset, int limit) {
        return store.page(whose(), offset, limit);
    }

    @RolesAllowed({"SUPERVISOR", "TS_LEAD", "AUDITOR"})
    @Transactional(readOnly = true)
    public int count() {
        return store.count(whose());
    }

    private @Nullable Long whose() {
        return me.has(Role.TS_LEAD) || me.has(Role.AUDITOR) ? null : me.id();
    }

    /**
     * Lets the file out, to be written at once: one in the clear a single time and to whoever released it, an encrypted one also to whoever
     * asked, as long as it is kept. Refused with {@code export.not-yours}, {@code export.making}, {@code export.taken}, {@code export.over},
     * {@code export.empty}, {@code export.unknown}; and with {@code export.made-again} when a review has to leave the file
     * first, or the stored file is damaged or gone: then it is being made again.
     */
    @RolesAllowed({"SUPERVISOR", "TS_LEAD"})
    public ExportFile fetch(long id) {
        String act = "export.fetch";
        String number = Export.number(id);
        WaitingFile seen = attempts.of(act, "export", number, () -> handingOut.mine(id));
        String sha256 =
                store.export(id).map(Export::made).map(Export.Made::sha256).orElse("");
        boolean mayLeave = good.whole(seen, sha256);
        return attempts.of(act, "export", number, () -> {
            if (!mayLeave) {
                throw new Refusal(
                        "export.made-again",
                        "A review may not leave any more, or the stored file was damaged. Nothing has left. The file is being made"
                                + " again; fetch it in a moment.");
            }
            return handingOut.take(seen);
        });
    }

    /**
     * The exports whose canary is in a found text, such as a file, a line of it or just the sentence; the search leaves an audit row. Refused
     * with {@code export.found-text} for an empty or too long text.
     */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public List<Export> ofCanary(String text) {
        if (text.isBlank() || text.length() > LONGEST_FOUND) {
            throw new Refusal(
                    "export.found-text", "Give the text that was found, at most 64 million characters of it at once.");
        }
        List<Export> found = canaries.search().in(text).stream()
                .flatMap(id -> store.export(id).stream())
                .toList();
        Map<String, Object> detail = new HashMap<>();
        detail.put("found", found.stream().map(Export::number).toList());
        audit.record(
                "export.searched",
                "export",
                found.isEmpty() ? "none" : found.getFirst().number(),
                detail);
        return found;
    }

    /**
     * What the export's canary says, to tell a recipient which row to leave out; the read leaves an audit row. Refused with
     * {@code export.canary-apart} to whoever asked for the export or released it, and with {@code export.no-canary} before there is one.
     */
    @RolesAllowed({"TS_LEAD", "AUDITOR"})
    @Transactional
    public String canary(long id) {
        Export export = store.export(id).orElseThrow(Exports::unknown);
        if (export.handledBy(me.id())) {
            throw new Refusal(
                    "export.canary-apart",
                    "You asked for this export or released it. The row that names it is shown to others only.");
        }
        Canary canary = SystemActor.call("export", () -> canaries.kept(id))
                .orElseThrow(() -> new Refusal("export.no-canary", "No file was made of this export."));
        audit.record("export.canary-read", "export", export.number());
        return canary.externalId() + ": " + canary.transcript();
    }

    private static Refusal unknown() {
        return new Refusal("export.unknown", "There is no such export.");
    }
}
