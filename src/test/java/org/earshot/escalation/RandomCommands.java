package org.earshot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.shared.Verdict;

/** One case and a handful of people who do to it whatever comes into their heads, by the rules alone and without a database. */
final class RandomCommands {

    static final Who RAISER = who(1, Role.ANNOTATOR, Role.SUPERVISOR);
    static final Who SUPERVISOR = who(2, Role.SUPERVISOR);
    static final Who ANALYST = who(3, Role.TS_ANALYST);
    static final Who LEAD = who(4, Role.TS_LEAD);
    static final Who OTHER_LEAD = who(5, Role.TS_LEAD);
    static final Who BOTH = who(6, Role.TS_ANALYST, Role.TS_LEAD);
    static final Who DUTY = who(7, Role.DUTY_MANAGER);
    private static final List<Who> PEOPLE = List.of(RAISER, SUPERVISOR, ANALYST, LEAD, OTHER_LEAD, BOTH, DUTY);

    private final Random random;
    private final Deadlines deadlines = new Deadlines(List.of(), ZoneOffset.UTC);
    private final CaseInHand other;
    final CaseInHand about;
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    int refused;
    int applied;

    RandomCommands(long seed, List<Step> procedure) {
        this.random = new Random(seed);
        this.about = raised("ESC-2026-000001", procedure);
        this.other = raised("ESC-2026-000002", procedure);
    }

    private CaseInHand raised(String number, List<Step> procedure) {
        var made = new CaseInHand(
                1,
                number,
                1,
                random.nextInt(10) == 0 ? null : Long.valueOf(RAISER.id()),
                RaisedVia.DESK,
                false,
                null,
                now,
                any(Category.values()),
                any(HappeningNow.values()),
                now.minus(Duration.ofHours(random.nextInt(24 * 50))),
                "1.0");
        made.holdId = 1L;
        made.procedure = procedure;
        Acts.begin(made, deadlines, now);
        return made;
    }

    /** One act of somebody; true when it was allowed. */
    boolean step() {
        now = now.plus(
                random.nextInt(8) == 0
                        ? Duration.ofHours(random.nextInt(200))
                        : Duration.ofSeconds(random.nextInt(600)));
        Who who = any(PEOPLE);
        if (random.nextInt(4) == 0) {
            about.readers.add(who.id());
        }
        Command command = random.nextBoolean() ? likely() : anything();
        String whyLate = random.nextBoolean() ? "it took longer" : null;
        int expected = random.nextInt(20) == 0 ? about.version - 1 : about.version;
        var known = new Known(
                random.nextInt(3) == 0 ? 0 : 4,
                random.nextInt(10) == 0 ? "a changed byte" : null,
                any(PEOPLE).roles(),
                random.nextBoolean() ? other : null,
                random.nextBoolean() ? about.procedure : null);
        Acts.expire(about, now);
        if (Path.check(about, expected, command, whyLate, who, known, now) instanceof Verdict.Refused) {
            refused++;
            return false;
        }
        Acts.apply(about, command, whyLate, who, known, now, deadlines);
        applied++;
        return true;
    }

    /** What usually comes next, so that some sequences get far. */
    private Command likely() {
        String text = "some words";
        return switch (about.state) {
            case RAISED -> new Command.Acknowledge();
            case ACKNOWLEDGED -> triage(text);
            case TRIAGED -> new Command.Assign(any(PEOPLE).id(), text);
            case IN_ASSESSMENT ->
                random.nextInt(3) == 0
                        ? new Command.Propose(any(CaseOutcome.values()), text, text, text, text, true, false)
                        : new Command.DoStep(anyStep(), text);
            case DECISION_PROPOSED -> new Command.Approve(true, true, true, text);
            case DECIDED, REFERRED, CLOSED, MERGED ->
                any(List.of(
                        new Command.SignReferral("the police", "a".repeat(64)),
                        new Command.SendReferral("the police", "a".repeat(64)),
                        new Command.WaiveRelook(),
                        new Command.DoStep(anyStep(), text),
                        new Command.Close(
                                now.plus(Duration.ofDays(400)), any(PEOPLE).id(), text)));
            case REFERRAL_PENDING -> new Command.RecordDelivery(text, now);
        };
    }

    private Command anything() {
        String text = random.nextInt(12) == 0 ? " " : "some words";
        return switch (random.nextInt(34)) {
            case 0, 1 -> new Command.Acknowledge();
            case 2, 3 -> triage(text);
            case 4 -> new Command.OpenEmergency(text, text, text);
            case 5 -> new Command.UpdateEmergency(text);
            case 6 -> new Command.StandDown(any(Command.Reached.values()), text);
            case 7 -> new Command.ReviewEmergency(text);
            case 8, 9 -> new Command.Assign(any(PEOPLE).id(), text);
            case 10 -> new Command.RaiseSeverity(any(CaseSeverity.values()), text);
            case 11 -> new Command.LowerSeverity(any(CaseSeverity.values()), text);
            case 12 -> new Command.ProposeMerge("ESC-2026-000002", text);
            case 13 -> random.nextInt(4) == 0 ? new Command.ConfirmMerge() : new Command.Acknowledge();
            case 14, 15, 16, 17 -> new Command.DoStep(anyStep(), text);
            case 18, 19 -> new Command.SkipStep(anyStep(), text);
            case 20, 21 ->
                new Command.Propose(
                        any(CaseOutcome.values()),
                        text,
                        text,
                        text,
                        text,
                        random.nextBoolean(),
                        random.nextInt(4) == 0);
            case 22, 23 -> new Command.Approve(true, true, random.nextInt(5) > 0, text);
            case 24 -> new Command.Return(text);
            case 25 -> new Command.SignReferral("the police", "a".repeat(64));
            case 26 -> new Command.SendReferral("the police", "a".repeat(64));
            case 27 -> new Command.ReviewReferral(text);
            case 28 -> new Command.RecordDelivery(text, now);
            case 29 -> new Command.EraseClip();
            case 30, 31 ->
                new Command.Close(
                        now.plus(Duration.ofDays(random.nextInt(500))),
                        any(PEOPLE).id(),
                        random.nextBoolean() ? text : null);
            case 32 ->
                any(List.of(
                        new Command.AskRelook(text),
                        new Command.ConfirmDecision(text),
                        new Command.WaiveRelook(),
                        new Command.DeclineAnswers(),
                        new Command.PostponeAnswers(now.plus(Duration.ofDays(2)))));
            default ->
                any(List.of(
                        new Command.Reopen(text),
                        new Command.MigrateProcedure("1.0", text),
                        random.nextInt(5) == 0 ? new Command.DeclareConflict() : new Command.Acknowledge()));
        };
    }

    private Command triage(String text) {
        Map<String, String> steps = new HashMap<>();
        about.procedure.stream()
                .filter(step -> "triage".equals(step.before()))
                .filter(step -> random.nextInt(15) > 0)
                .forEach(step -> steps.put(step.id(), text));
        return new Command.Triage(
                about.capturedAt,
                any(HappeningNow.values()),
                random.nextBoolean() ? text : null,
                any(Category.values()),
                any(CaseSeverity.values()),
                steps);
    }

    private String anyStep() {
        List<Step> open = about.concerning(about.category).stream()
                .filter(step -> !about.steps.containsKey(step.id()))
                .toList();
        return open.isEmpty() ? "CORE-07" : any(open).id();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Who who(long id, Role... roles) {
        return new Who(id, "person " + id, EnumSet.copyOf(Set.of(roles)));
    }
}
