package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.playback.HeardRange;
import org.earshot.playback.Playback;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.Times;
import org.earshot.shift.OpenDuties;
import org.earshot.shift.OpenDuty;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The parts of a case page that lead through triage, the emergency lane and the sound. */
@ViewTest
@Import({TestCases.class, TestClips.class})
class CasePartsTest extends SpringBrowserlessTest {

    private static final Times TIMES = new Times(Clock.system(ZoneId.of("Europe/Bucharest")), Locale.ENGLISH);

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    TestFloor floor;

    @Autowired
    OpenDuties duties;

    @Autowired
    Cases door;

    @Autowired
    Escalations escalations;

    @Autowired
    Playback playback;

    @Autowired
    People people;

    @Autowired
    Texts texts;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    TestCases.Desk desk;

    @BeforeEach
    void people() {
        desk = cases.desk();
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void notKnownAndRecentIsAP0AndTheFormSaysWhy() {
        String number = acknowledged("C03");
        db.execute(
                "update escalation.case_file set captured_at = ? where number = ?",
                java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(10),
                number);
        triage(number);
        assertThat(paragraphs()).contains("Not known and 10 h old: this is a P0.", "A P0 opens the emergency lane.");
        assertThat(severity().getValue()).isEqualTo(CaseSeverity.P0);
    }

    @Test
    void theStepsOfTheCategoryAreAskedForAndWhatWasTypedSurvivesARefusal() {
        String number = acknowledged("C03");
        triage(number);
        category().setValue(Category.C04);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("C04-1:"));
        TextArea first = step("CORE-03");
        test(first).setValue("40 days old, Bucharest time");
        press("Triage is done");
        assertThat(said()).contains("Listen as far as needed, or say why you did not.");
        assertThat(step("CORE-03").getValue()).isEqualTo("40 days old, Bucharest time");
        test($(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "If you do not listen: why?")
                        .single())
                .setValue("The note says enough.");
        press("Triage is done");
        assertThat(said()).contains("CORE-04");
        for (String id : List.of("CORE-04", "CORE-06", "C04-1")) {
            test(step(id)).setValue("recorded");
        }
        press("Triage is done");
        assertThat(cases.state(number)).isEqualTo("TRIAGED");
        assertThat(said()).contains(number);
    }

    @Test
    void aCaseThatNobodyAcknowledgedSaysWhyItIsNotSortedYet() {
        String number = cases.raise(desk, "C03", HappeningNow.NO);
        triage(number);
        assertThat(paragraphs()).contains("Not while the case is raised.");
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    void theLaneIsOpenedToldAboutDocumentedAndStoodDown() {
        String number = acknowledged("C05");
        emergency(desk.supervisor(), number);
        List<TextField> lines = $(TextField.class).all();
        test(lines.get(0)).setValue("A voice calls for help.");
        press("Open the emergency lane");
        assertThat(said()).contains("still to be written");
        test(lines.get(1)).setValue("An adult, alone.");
        test(lines.get(2)).setValue("Not known.");
        press("Open the emergency lane");
        assertThat($(Countdown.class).all()).hasSize(2);
        test(area("How it stands now")).setValue("Called the desk for that place.");
        press("Give word");
        assertThat(paragraphs()).contains("Called the desk for that place.");

        for (String id : List.of("EM-01", "EM-02", "EM-03", "EM-04", "EM-05")) {
            cases.apply(desk.lead(), number, new Command.DoStep(id, "recorded under " + id));
        }
        emergency(desk.lead(), number);
        assertThat(paragraphs()).contains("recorded under EM-03");
        test(area("Authority")).setValue("Emergency desk, reference 12, reached at 14:05.");
        press("Stand down");
        test(area("What you find")).setValue("Done as it should be.");
        press("I have looked at it");
        assertThat(db.fetchSingle("select stood_down_by, reviewed_by from escalation.emergency e join"
                                + " escalation.case_file c on c.id = e.case_id where c.number = '" + number + "'")
                        .intoArray())
                .containsExactly(desk.lead().id(), desk.lead().id());
    }

    @Test
    void whatWasTypedIntoTheLaneStaysWhenSomebodyElseChangesTheCase() {
        String number = acknowledged("C05");
        emergency(desk.supervisor(), number);
        test($(TextField.class).all().getFirst()).setValue("A voice calls for help.");
        test($(TextField.class).all().get(1)).setValue("An adult.");
        test($(TextField.class).all().get(2)).setValue("Not known.");
        cases.apply(desk.lead(), number, new Command.RaiseSeverity(CaseSeverity.P0, "it goes on"));
        as.signIn(desk.supervisor());
        press("Open the emergency lane");
        assertThat(said()).contains("changed this case meanwhile");
        assertThat($(TextField.class).all().getFirst().getValue()).isEqualTo("A voice calls for help.");
        press("Open the emergency lane");
        assertThat($(Countdown.class).all()).isNotEmpty();
    }

    @Test
    void theSoundWantsAReasonAndThreeSecondsAndListensToNoInventedRanges() {
        String number = acknowledged("C05");
        floor.startShift(desk.supervisor());
        as.signIn(desk.supervisor());
        var panel = new SoundPanel(door.file(number), door, playback, texts);
        assertThat(panel.grant(false).sound()).isNull();
        assertThat(panel.ask(" ")).contains("why you have to listen");
        assertThat(panel.ask("The note is not enough.")).isNull();
        assertThat(panel.grant(false).refused()).contains("cannot be played");
        assertThat(panel.heard(new SoundPanel.Played(List.of(new HeardRange(0, 1000, 1)))))
                .isZero();
        assertThat(panel.getElement().getProperty("closed")).isEqualTo("false");
        panel.show(as.call(desk.supervisor(), () -> door.again(cases.closed(cases.desk()))));
        assertThat(panel.getElement().getProperty("closed")).isEqualTo("true");
    }

    @Test
    void theEndOfAShiftSaysWhatAPersonStillOwns() {
        long supervisor = desk.supervisor().id();
        assertThat(duties.of(supervisor)).isEmpty();
        acknowledged("C05");
        acknowledged("C04");
        assertThat(duties.of(supervisor)).contains(new OpenDuty("escalation.console.owned", 2, "cases?owner=me"));
        floor.startShift(desk.supervisor());
        as.signIn(desk.supervisor());
        UI.getCurrent().navigate("shift");
        press("End the shift");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("You still own 2 open cases."));
    }

    private String acknowledged(String category) {
        String number = cases.raise(desk, category, HappeningNow.UNKNOWN);
        cases.apply(desk.supervisor(), number, new Command.Acknowledge());
        return number;
    }

    private void triage(String number) {
        as.signIn(desk.supervisor());
        CaseFile file = door.file(number);
        var acting = new Acting(escalations, door, file, later -> {});
        UI.getCurrent().add(new TriageForm(file, acting, door, playback, TIMES, clock));
    }

    private void emergency(Person person, String number) {
        as.signIn(person);
        UI.getCurrent().removeAll();
        var acting = new Acting[1];
        acting[0] = new Acting(escalations, door, door.file(number), later -> lane(acting[0]));
        lane(acting[0]);
    }

    private void lane(Acting acting) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new EmergencyPanel(acting.file(), acting, door, people, TIMES, clock));
    }

    @SuppressWarnings("unchecked") // the form has two of them
    private Select<Category> category() {
        return (Select<Category>) $(Select.class).all().getFirst();
    }

    @SuppressWarnings("unchecked") // the form has two of them
    private Select<CaseSeverity> severity() {
        return (Select<CaseSeverity>) $(Select.class).all().getLast();
    }

    private TextArea step(String id) {
        return $(TextArea.class).all().stream()
                .filter(field -> field.getAriaLabelledBy()
                        .filter(("triage-" + id)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(field -> String.valueOf(field.getLabel()).startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private String said() {
        return test($(Notification.class).last()).getText();
    }
}
