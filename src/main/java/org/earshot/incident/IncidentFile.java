package org.earshot.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its page shows it.
 *
 * @param version to be given back with an act, so that nobody overwrites what they have not seen
 * @param entries oldest first
 * @param openings every act by its word, allowed or with the reason why not, for whoever asks
 */
public record IncidentFile(
        String number,
        String name,
        IncidentKind kind,
        IncidentState state,
        int version,
        long ownerId,
        Instant openedAt,
        @Nullable Long closedBy,
        @Nullable Instant closedAt,
        @Nullable AfterAction review,
        Set<Long> named,
        List<GatheredCase> cases,
        List<IncidentTask> tasks,
        List<IncidentEntry> entries,
        Map<String, Verdict> openings) {

    public boolean open() {
        return state == IncidentState.OPEN;
    }

    /** Whether the act is open to whoever asked for this page. */
    public boolean open(Class<? extends Act> act) {
        return openings.get(Act.word(act)) instanceof Verdict.Allowed;
    }

    /** Why the act is not open; empty when it is. */
    public String whyNot(Class<? extends Act> act) {
        return openings.get(Act.word(act)) instanceof Verdict.Refused refused ? refused.reason() : "";
    }

    /** Entries that are decisions, oldest first. */
    public List<IncidentEntry> decisions() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.DECISION)
                .toList();
    }

    /** Whether the person sees the incident. */
    boolean seenBy(long account, boolean worksOnCases) {
        return named.contains(account) || kind == IncidentKind.ORDINARY && worksOnCases;
    }

    IncidentFile with(List<GatheredCase> standing, Map<String, Verdict> open) {
        return new IncidentFile(
                number, name, kind, state, version, ownerId, openedAt, closedBy, closedAt, review, named, standing,
                tasks, entries, open);
    }
}
