package org.earshot.procedure;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.procedure.ProcedureDraft.State;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.earshot.shared.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing a new version: one lead proposes, another publishes. Whoever changes, proposes or publishes a draft names the
 * edition they have seen; refused with {@code procedure.changed} when it is not the latest, with {@code procedure.draft} when
 * there is no such draft and with {@code procedure.closed} when it may not be changed any more.
 */
@Door
public class Drafts {

    private final DraftStore drafts;
    private final VersionStore versions;
    private final Audit audit;
    private final Me me;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;

    Drafts(
            DraftStore drafts,
            VersionStore versions,
            Audit audit,
            Me me,
            DatabaseTime time,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.versions = versions;
        this.audit = audit;
        this.me = me;
        this.time = time;
        this.events = events;
    }

    /** All drafts, newest first, also those that were published or given up. */
    @RolesAllowed("TS_LEAD")
    @Transactional(readOnly = true)
    public List<ProcedureDraft> all() {
        return drafts.all();
    }

    @RolesAllowed("TS_LEAD")
    @Transactional(readOnly = true)
    public ProcedureDraft one(long id) {
        return drafts.one(id).orElseThrow(() -> new Refusal("procedure.draft", "There is no such draft."));
    }

    /** Begins a draft from the version in force, under the next number. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public ProcedureDraft begin() {
        ProcedureVersion current = versions.current();
        String next = VersionNumber.of(current.version()).orElseThrow().next().toString();
        return begin(current.text().replaceFirst("(?m)^version:.*$", "version: \"" + next + "\""));
    }

    /** Begins a draft from a file, which may have problems; refused with {@code procedure.large}. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public ProcedureDraft begin(String text) {
        long id = drafts.add(storable(text), versions.current().version(), me.id());
        audit.record("procedure.draft-begun", "draft", id);
        return one(id);
    }

    /** Keeps a new text, which may have problems; refused with {@code procedure.large}. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public ProcedureDraft write(long id, int edition, String text) {
        ProcedureDraft seen = seen(id, edition, State.OPEN);
        String kept = storable(text);
        orChanged(drafts.write(seen, kept, versions.current().version(), me.id()));
        audit.record("procedure.draft-written", "draft", id, Map.of("sha256", Digest.sha256(kept)));
        return one(id);
    }

    /** Everything that keeps a text from being published, line by line; it need not be kept. */
    @RolesAllowed("TS_LEAD")
    @Transactional(readOnly = true)
    public List<ProcedureProblem> problems(String text) {
        return DraftRules.problems(ProcedureReader.read(text), versions.current());
    }

    /** What a text would change in the version in force; steps that cannot be read are left out. */
    @RolesAllowed("TS_LEAD")
    @Transactional(readOnly = true)
    public ProcedureDiff compare(String text) {
        return ProcedureDiff.between(
                versions.current().steps(), ProcedureReader.read(text).steps());
    }

    /**
     * Keeps the text as it is now and asks for a second person. Refused with {@code procedure.problems}, {@code procedure.summary} (what is different, 1 to
     * 2,000 characters), {@code procedure.same} and {@code procedure.overtaken}.
     */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void propose(long id, int edition, String text, String changed) {
        ProcedureDraft draft = seen(id, edition, State.OPEN);
        ProcedureDraft seen = draft.text().equals(text) ? draft : write(id, edition, text);
        ProcedureVersion current = versions.current();
        String summary = Storable.text(changed).strip();
        ReadProcedure read = ProcedureReader.read(seen.text());
        DraftRules.mayBeProposed(read, current, summary).orThrow();
        DraftRules.follows(seen, current).orThrow();
        orChanged(drafts.propose(seen, summary, me.id()));
        audit.record("procedure.proposed", "draft", id, Map.of("sha256", Digest.sha256(seen.text())));
        events.publishEvent(new ProcedureProposed(id, Objects.requireNonNull(read.version()), me.id()));
    }

    /** Opens a proposed draft again, by whoever proposed it or by the second person who wants it changed. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void reopen(long id, int edition) {
        orChanged(drafts.reopen(seen(id, edition, State.PROPOSED)));
        audit.record("procedure.reopened", "draft", id);
    }

    /** Whether I may publish the draft, and why not. */
    @RolesAllowed("TS_LEAD")
    @Transactional(readOnly = true)
    public Verdict mayPublish(long id) {
        return DraftRules.mayBePublished(one(id), versions.current(), me.id());
    }

    /**
     * Puts the draft in force and answers its version. Refused with {@code procedure.same-person} for whoever proposed it, with
     * {@code procedure.not-proposed} and with {@code procedure.overtaken}.
     */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public String publish(long id, int edition) {
        ProcedureDraft seen = seen(id, edition, State.PROPOSED);
        ProcedureVersion current = versions.current();
        DraftRules.mayBePublished(seen, current, me.id()).orThrow();
        ReadProcedure read = ProcedureReader.read(seen.text());
        String changed = Objects.requireNonNull(seen.changed());
        DraftRules.mayBeProposed(read, current, changed).orThrow();
        var version = new ProcedureVersion(
                Objects.requireNonNull(read.version()),
                read.steps(),
                changed,
                seen.text(),
                Digest.sha256(seen.text()),
                seen.proposedBy(),
                me.id(),
                time.now());
        if (!versions.add(version, current.version())) {
            throw new Refusal("procedure.overtaken", "Another version was published at this moment. Look again.");
        }
        orChanged(drafts.published(seen, version.version()));
        audit.record(
                "procedure.published", "procedure", version.version(), Map.of("sha256", version.sha256(), "draft", id));
        events.publishEvent(new ProcedurePublished(version.version()));
        return version.version();
    }

    /** Gives a draft up; it is kept. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public void retire(long id, int edition) {
        orChanged(drafts.retire(seen(id, edition, State.OPEN, State.PROPOSED)));
        audit.record("procedure.draft-retired", "draft", id);
    }

    private ProcedureDraft seen(long id, int edition, State... states) {
        ProcedureDraft draft = one(id);
        if (!List.of(states).contains(draft.state())) {
            throw new Refusal(
                    "procedure.closed",
                    switch (draft.state()) {
                        case OPEN -> "This draft is open again. Look at it before you go on.";
                        case PROPOSED ->
                            "This draft is proposed and waits for a second person. Open it again to change it.";
                        case PUBLISHED -> "This draft has been published. Begin a new one.";
                        case RETIRED -> "This draft has been given up. Begin a new one.";
                    });
        }
        orChanged(draft.edition() == edition);
        return draft;
    }

    private static void orChanged(boolean asSeen) {
        if (!asSeen) {
            throw new Refusal("procedure.changed", "Somebody has changed this draft meanwhile. Open it again.");
        }
    }

    private static String storable(String text) {
        String kept = Storable.text(text).replace("\r\n", "\n");
        if (kept.length() > Lines.LONGEST) {
            throw new Refusal("procedure.large", "The file is too large. Keep it below 200,000 characters.");
        }
        return kept;
    }
}
