package org.earshot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.TestSignIn;
import org.earshot.evidence.Holds;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases of earlier days, led along their path by the same rules as everybody's, each command at a moment of its own. Nothing fires: they have
 * no timers, tell nobody, and their evidence is not sealed.
 */
public final class SampleCases {

    /** Who leads a case; none of them raised it. */
    public record Desk(Person supervisor, Person analyst, Person lead, Person otherLead) {}

    /**
     * A raise.
     *
     * @param hold the hold on its clip
     * @param pace minutes to the first command, and a measure of those after it
     * @param until no command is applied later than this
     */
    public record Raise(
            long clip,
            Person by,
            long site,
            Instant at,
            Instant captured,
            Category category,
            long hold,
            int pace,
            Instant until) {}

    private static final String LATE = "There was more to do than people on duty.";
    private static final Duration HELD = Duration.ofDays(200);

    private final CaseStore cases;
    private final CaseWords words;
    private final EventStore events;
    private final Pinned pinned;
    private final Staff staff;
    private final AccessStore accesses;
    private final Holds holds;
    private final TestSignIn signIn;
    private final DSLContext db;
    private final TransactionTemplate transaction;

    private SampleCases(ApplicationContext server) {
        this.cases = server.getBean(CaseStore.class);
        this.words = server.getBean(CaseWords.class);
        this.events = server.getBean(EventStore.class);
        this.pinned = server.getBean(Pinned.class);
        this.staff = server.getBean(Staff.class);
        this.accesses = server.getBean(AccessStore.class);
        this.holds = server.getBean(Holds.class);
        this.signIn = server.getBean(TestSignIn.class);
        this.db = server.getBean(DSLContext.class);
        this.transaction = new TransactionTemplate(server.getBean(PlatformTransactionManager.class));
    }

    public static SampleCases of(ApplicationContext server) {
        return new SampleCases(server);
    }

    /** Leads several cases in one transaction. */
    public void together(Runnable leading) {
        transaction.executeWithoutResult(status -> leading.run());
    }

    /** Leads the case as far as it came until then, and answers its number. */
    public String lead(Raise raise, Desk desk) {
        String number = signIn.as(raise.by(), () -> transaction.execute(status -> begin(raise)));
        Instant at = raise.at().plus(Duration.ofMinutes(raise.pace()));
        for (Turn turn : turns(raise, desk)) {
            if (at.isAfter(raise.until())) {
                break;
            }
            Instant now = at;
            signIn.as(turn.by(), () -> {
                transaction.executeWithoutResult(status -> turn.act().apply(turn, number, now));
                return number;
            });
            at = at.plus(Duration.ofMinutes(raise.pace() * turn.paces()));
        }
        return number;
    }

    private record Turn(Person by, int paces, Act act) {}

    @FunctionalInterface
    private interface Act {
        void apply(Turn turn, String number, Instant now);
    }

    private List<Turn> turns(Raise raise, Desk desk) {
        return List.of(
                turn(desk.supervisor(), 2, (about, now) -> new Command.Acknowledge()),
                turn(desk.supervisor(), 5, (about, now) -> triage(about, raise, now)),
                turn(
                        desk.lead(),
                        10,
                        (about, now) -> new Command.Assign(desk.analyst().id(), "yours")),
                new Turn(desk.lead(), 1, (turn, number, now) -> steps(turn.by(), number, "propose", now)),
                turn(
                        desk.analyst(),
                        10,
                        (about, now) -> new Command.Propose(
                                CaseOutcome.NO_ACTION_NOT_CREDIBLE,
                                "made up",
                                "what came before",
                                "consent",
                                "asked around",
                                true,
                                false)),
                new Turn(desk.otherLead(), 1, (turn, number, now) -> {
                    long id = cases.lock(number).orElseThrow().id;
                    accesses.add(id, turn.by().id(), CaseAccess.Kind.TRANSCRIPT, null, now, null, null);
                    apply(turn.by(), number, new Command.Approve(true, true, true, null), now);
                }),
                turn(raise.by(), 2, (about, now) -> new Command.WaiveRelook()),
                new Turn(desk.lead(), 1, (turn, number, now) -> steps(turn.by(), number, "close", now)),
                new Turn(desk.lead(), 1, (turn, number, now) -> {
                    Instant until = now.plus(HELD);
                    apply(
                            turn.by(),
                            number,
                            new Command.Close(until, turn.by().id(), "nothing to learn from what is made up"),
                            now);
                    holds.keepUntil(
                            number,
                            until.atZone(ZoneOffset.UTC).toLocalDate(),
                            turn.by().id());
                }));
    }

    private Turn turn(Person by, int paces, java.util.function.BiFunction<CaseInHand, Instant, Command> command) {
        return new Turn(
                by,
                paces,
                (turn, number, now) -> apply(
                        turn.by(), number, command.apply(cases.lock(number).orElseThrow(), now), now));
    }

    private String begin(Raise raise) {
        CaseInHand made = cases.add(new CaseStore.New(
                number(raise.at().atZone(ZoneOffset.UTC).getYear()),
                raise.clip(),
                raise.by().id(),
                RaisedVia.DESK,
                false,
                raise.site(),
                raise.at(),
                raise.category(),
                HappeningNow.NO,
                raise.captured(),
                pinned.current()));
        made.holdId = raise.hold();
        events.add(
                made,
                raise.at(),
                "raise",
                CaseState.RAISED,
                Map.of("category", made.raisedAs.name(), "now", HappeningNow.NO.name(), "via", RaisedVia.DESK.name()));
        Acts.begin(made, staff.deadlines(raise.site(), raise.at()), raise.at());
        Acts.sealed(made, raise.at());
        made.whole = true;
        cases.keep(made, raise.at());
        return made.number;
    }

    /** Numbers of the year in which it was raised, which the door takes from its clock. */
    private String number(int year) {
        if (db.execute("update escalation.case_number set last_number = last_number + 1 where in_year = ?", year)
                == 0) {
            db.execute("insert into escalation.case_number (in_year, last_number) values (?, 1)", year);
        }
        int last = db.fetchSingle("select last_number from escalation.case_number where in_year = ?", year)
                .get(0, Integer.class);
        return String.format(java.util.Locale.ROOT, "ESC-%04d-%06d", year, last);
    }

    private static Command triage(CaseInHand about, Raise raise, Instant now) {
        Map<String, String> steps = new HashMap<>();
        Rules.openBefore("triage", about, raise.category()).forEach(step -> steps.put(step.id(), "recorded"));
        CaseSeverity least =
                Severities.atTriage(raise.category(), HappeningNow.NO, Duration.between(raise.captured(), now));
        return new Command.Triage(
                raise.captured(),
                HappeningNow.NO,
                "the note says enough",
                raise.category(),
                about.severity.stricterThan(least) ? about.severity : least,
                steps);
    }

    private void steps(Person by, String number, String before, Instant now) {
        CaseInHand about = cases.lock(number).orElseThrow();
        for (Step step : Rules.openBefore(before, about, about.category)) {
            apply(by, number, new Command.DoStep(step.id(), "done and recorded"), now);
        }
    }

    /** As the door does it, without what reaches beyond the case. */
    private void apply(Person by, String number, Command command, Instant now) {
        CaseInHand about = cases.lock(number).orElseThrow();
        Acts.expire(about, now);
        Known known = switch (command) {
            case Command.Assign any -> new Known(0, null, Set.of(org.earshot.access.Role.TS_ANALYST), null, null);
            case Command.Close any -> new Known(0, null, by.roles(), null, null);
            default -> Known.NOTHING;
        };
        Who who = new Who(by.id(), by.displayName(), by.roles());
        Path.check(about, about.version, command, LATE, who, known, now).orThrow();
        CaseState from = about.state;
        Acts.apply(about, command, LATE, who, known, now, staff.deadlines(about.siteId, about.roundFrom));
        words.add(about, who.id(), now);
        events.add(about, now, command.word(), from, about.detail);
        cases.keep(about, now);
    }

    /** Whether the chain of what happened to each case is whole; the number of the first that is not, or an empty text. */
    public static String broken(ApplicationContext server) {
        var store = server.getBean(CaseStore.class);
        var events = server.getBean(EventStore.class);
        for (String number : server.getBean(DSLContext.class)
                .fetch("select number from escalation.case_file order by id")
                .getValues(0, String.class)) {
            CaseInHand about = store.read(number).orElseThrow();
            if (EventStore.broken(number, events.of(about.id), about.eventSeq, about.eventHash) != null) {
                return number;
            }
        }
        return "";
    }
}
