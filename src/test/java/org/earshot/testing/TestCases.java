package org.earshot.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Leads cases along their path, each time with people of their own. */
@TestComponent
public class TestCases {

    private final Escalations escalations;
    private final Cases cases;
    private final TestClips clips;
    private final As as;
    private final DSLContext db;
    private @Nullable Person reader;

    public TestCases(Escalations escalations, Cases cases, TestClips clips, As as, DSLContext db) {
        this.escalations = escalations;
        this.cases = cases;
        this.clips = clips;
        this.as = as;
        this.db = db;
    }

    /** The people of a case, none of whom is another. */
    public record Desk(Person raiser, Person supervisor, Person analyst, Person lead, Person otherLead) {}

    public Desk desk() {
        return new Desk(
                as.annotator("fy"),
                as.person(Set.of(Role.SUPERVISOR), Set.of("fy")),
                as.person(Set.of(Role.TS_ANALYST), Set.of("fy")),
                as.person(Set.of(Role.TS_LEAD), Set.of("fy")),
                as.person(Set.of(Role.TS_LEAD), Set.of("fy")));
    }

    public String raise(Desk desk, String category, HappeningNow now) {
        long clip = clips.readyClip("fy-NL");
        return as.call(desk.raiser(), () -> escalations.raise(clip, new Raise(category, now, "a voice, far away")))
                .number();
    }

    /** Applies a command as the person, to the version that the case has now. */
    public CaseFile apply(Person person, String number, Command command) {
        as.run(person, () -> escalations.apply(number, version(number), command));
        return file(number);
    }

    /** Has cases read by this person from now on, in the place of somebody new. */
    public void readAs(Person someone) {
        reader = someone;
    }

    /** The case as somebody reads it who has nothing to do with it. */
    public CaseFile file(String number) {
        Person someone = reader == null ? as.person(Set.of(Role.TS_LEAD), Set.of("fy")) : reader;
        reader = someone;
        return as.call(someone, () -> cases.again(number));
    }

    public int version(String number) {
        return db.fetchSingle("select version from escalation.case_file where number = ?", number)
                .get(0, Integer.class);
    }

    public String state(String number) {
        return db.fetchSingle("select state from escalation.case_file where number = ?", number)
                .get(0, String.class);
    }

    /** A triage of a clip of this age, with all its steps. */
    public static Command.Triage triage(
            Category category, CaseSeverity severity, HappeningNow couldStillBe, Instant captured) {
        Map<String, String> steps = new HashMap<>();
        for (String step : new String[] {"CORE-03", "CORE-04", "CORE-06", category + "-1"}) {
            steps.put(step, "recorded");
        }
        return new Command.Triage(captured, couldStillBe, "the note says enough", category, severity, steps);
    }

    public void toAssessment(Desk desk, String number, Category category) {
        apply(desk.supervisor(), number, new Command.Acknowledge());
        triage(desk, number, category);
        assign(desk, number);
    }

    public void triage(Desk desk, String number, Category category) {
        apply(
                desk.supervisor(),
                number,
                triage(
                        category,
                        severity(number),
                        HappeningNow.NO,
                        Instant.now().minusSeconds(86_400 * 40L)));
    }

    public void assign(Desk desk, String number) {
        apply(desk.lead(), number, new Command.Assign(desk.analyst().id(), "yours"));
    }

    private CaseSeverity severity(String number) {
        return CaseSeverity.valueOf(db.fetchSingle("select severity from escalation.case_file where number = ?", number)
                .get(0, String.class));
    }

    /** Does every step that comes before the command and is still open. */
    public void stepsBefore(Desk desk, String number, String command) {
        CaseFile file = as.call(desk.lead(), () -> cases.again(number));
        for (CaseFile.CaseStep step : file.steps()) {
            if (command.equals(step.step().before()) && step.done() == null) {
                apply(desk.lead(), number, new Command.DoStep(step.step().id(), "done and recorded"));
            }
        }
    }

    public void propose(Desk desk, String number, CaseOutcome outcome) {
        stepsBefore(desk, number, "propose");
        apply(
                desk.analyst(),
                number,
                new Command.Propose(outcome, "because", "what came before", "consent", "asked around", true, false));
    }

    public void approve(Desk desk, String number) {
        as.call(desk.otherLead(), () -> cases.transcript(number));
        apply(desk.otherLead(), number, new Command.Approve(true, true, true, null));
    }

    /** A closed case, by way of everything. */
    public String closed(Desk desk) {
        String number = raise(desk, "C03", HappeningNow.NO);
        toAssessment(desk, number, Category.C03);
        propose(desk, number, CaseOutcome.NO_ACTION_NOT_CREDIBLE);
        approve(desk, number);
        apply(desk.raiser(), number, new Command.WaiveRelook());
        stepsBefore(desk, number, "close");
        apply(desk.lead(), number, close(desk));
        return number;
    }

    public static Command.Close close(Desk desk) {
        return new Command.Close(
                Instant.now().plusSeconds(86_400 * 30L), desk.lead().id(), "we learned to listen");
    }
}
