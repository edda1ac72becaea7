package org.earshot.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as one transaction works on it: what {@link CaseStore} reads and keeps, and only {@link Acts} changes. */
final class CaseInHand {

    /** Something that a person wrote, to be kept sealed. */
    record Said(String kind, String ref, String text) {}

    /** Whether the raiser has been told. */
    enum Answering {
        OPEN,
        GIVEN,
        DECLINED
    }

    /** Where the raiser's one second look stands. */
    enum Relook {
        NONE,
        ASKED,
        CONFIRMED,
        REOPENED,
        WAIVED
    }

    final long id;
    final String number;
    final long clipId;
    final @Nullable Long raisedBy;
    final RaisedVia via;
    final boolean drill;
    final @Nullable Long siteId;
    final Instant raisedAt;
    final Category raisedAs;
    final HappeningNow now;
    Instant capturedAt;
    String procedureVersion;
    List<Step> procedure = List.of();

    CaseState state = CaseState.RAISED;
    int version = 1;
    Category category;
    CaseSeverity severity;
    int round = 1;
    Instant roundFrom;

    @Nullable
    Long ownerId;

    @Nullable
    Long acknowledgedBy;

    @Nullable
    Long triagedBy;

    boolean patternStep;
    boolean sealed;
    boolean breakGlass;
    boolean whole = true;

    @Nullable
    Long holdId;

    @Nullable
    Instant holdUntil;

    @Nullable
    Long holdOwnerId;

    @Nullable
    String mergeInto;

    @Nullable
    Long mergeProposedBy;

    @Nullable
    Long mergeConfirmedBy;

    Answering answering = Answering.OPEN;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant answersFrom;

    Relook relook = Relook.NONE;

    @Nullable
    Instant relookUntil;

    @Nullable
    Integer standing;

    @Nullable
    Long closedBy;

    int eventSeq;
    String eventHash = "";

    final List<CaseDecision> decisions = new ArrayList<>();
    final List<Emergency> emergencies = new ArrayList<>();
    final Map<String, StepDone> steps = new LinkedHashMap<>();
    final List<CaseClock> clocks = new ArrayList<>();
    final Set<Long> conflicts = new HashSet<>();
    /** Who has read the transcript or listened since the case was raised. */
    final Set<Long> readers = new HashSet<>();

    /** What of this is in the database already. */
    Kept kept = Kept.NOTHING;

    /** What this transaction adds. */
    final List<Said> said = new ArrayList<>();

    final Map<String, Object> detail = new HashMap<>();
    final List<CaseAnswer.Kind> answers = new ArrayList<>();

    CaseInHand(
            long id,
            String number,
            long clipId,
            @Nullable Long raisedBy,
            RaisedVia via,
            boolean drill,
            @Nullable Long siteId,
            Instant raisedAt,
            Category raisedAs,
            HappeningNow now,
            Instant capturedAt,
            String procedureVersion) {
        this.id = id;
        this.number = number;
        this.clipId = clipId;
        this.raisedBy = raisedBy;
        this.via = via;
        this.drill = drill;
        this.siteId = siteId;
        this.raisedAt = raisedAt;
        this.raisedAs = raisedAs;
        this.now = now;
        this.capturedAt = capturedAt;
        this.procedureVersion = procedureVersion;
        this.category = raisedAs;
        this.severity = Severities.atRaise(raisedAs, now);
        this.roundFrom = raisedAt;
    }

    boolean raisedBy(long account) {
        return raisedBy != null && raisedBy == account;
    }

    Duration age(Instant at) {
        return Duration.between(capturedAt, at);
    }

    Optional<Emergency> emergency() {
        return emergencies.isEmpty() ? Optional.empty() : Optional.of(emergencies.getLast());
    }

    boolean emergencyOpen() {
        return emergency().map(Emergency::open).orElse(false);
    }

    Optional<CaseDecision> proposal() {
        return decisions.isEmpty() || !decisions.getLast().open() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    Optional<CaseDecision> decided() {
        return standing == null ? Optional.empty() : Optional.of(decisions.get(standing - 1));
    }

    void replace(CaseDecision changed) {
        decisions.set(changed.no() - 1, changed);
    }

    void replace(Emergency changed) {
        emergencies.set(changed.no() - 1, changed);
    }

    Optional<CaseClock> clock(ClockKind kind) {
        return clocks.stream()
                .filter(clock -> clock.round() == round && clock.kind() == kind)
                .findFirst();
    }

    boolean anyBreach() {
        return clocks.stream().anyMatch(clock -> clock.breachedAt() != null);
    }

    /** A breached clock that still runs. */
    boolean overdue() {
        return clocks.stream().anyMatch(clock -> clock.running() && clock.breachedAt() != null);
    }

    @Nullable
    Instant nextDue() {
        return clocks.stream()
                .filter(CaseClock::running)
                .map(CaseClock::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The steps that concern this case as it is sorted, with the one about a pattern where it was asked for. */
    List<Step> concerning(Category sortedAs) {
        var found = new ArrayList<Step>();
        for (Step step : procedure) {
            boolean concerns = switch (step.lane()) {
                case CORE -> true;
                case EMERGENCY -> !emergencies.isEmpty();
                case CATEGORY -> step.category() == sortedAs;
            };
            if (concerns) {
                found.add(step);
            }
        }
        if (patternStep) {
            found.add(Step.PATTERN);
        }
        return found;
    }

    Optional<Step> step(String stepId) {
        return concerning(category).stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst();
    }

    CaseScope scope() {
        var apart = new HashSet<>(conflicts);
        if (raisedBy != null) {
            apart.add(raisedBy);
        }
        return new CaseScope(
                number,
                clipId,
                state,
                version,
                severity,
                capturedAt,
                ownerId,
                Set.copyOf(apart),
                emergencyOpen(),
                decided().map(made -> made.outcome().refers()).orElse(false));
    }

    /** A hold's number, once the clip is held. */
    long hold() {
        return requireNonNull(holdId, "no hold yet");
    }
}
