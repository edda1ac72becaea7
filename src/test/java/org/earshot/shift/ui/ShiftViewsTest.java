package org.earshot.shift.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shift.Rota;
import org.earshot.shift.RotaEntry;
import org.earshot.shift.RotaKind;
import org.earshot.shift.RotaPlan;
import org.earshot.shift.Shifts;
import org.earshot.shift.Week;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ShiftViewsTest extends SpringBrowserlessTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @Autowired
    As as;

    @Autowired
    Shifts shifts;

    @Autowired
    Rota rota;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aShiftIsStartedPausedResumedAndEndedWithANoteForTheNext() {
        Person person = as.annotator("en");
        as.signIn(person);
        navigate(ShiftView.class);
        press("Start shift");
        assertThat(shifts.requireWorking()).isNotNull();
        press("Take a break");
        assertThat(shifts.mine().orElseThrow().pausedSince()).isNotNull();
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.startsWith("Since "));
        press("Go on");
        press("End the shift");
        String note = "Note " + System.nanoTime();
        test($(TextArea.class).single()).setValue(note);
        press("End the shift now");
        assertThat(shifts.mine()).isEmpty();
        assertThat($(Span.class).all()).extracting(Span::getText).contains("On shift", "0 h 00 min");

        as.signIn(as.annotator("en"));
        navigate(ShiftView.class);
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains(note);
    }

    @Test
    void aRestIsEndedEarlyOnlyByWhoeverSaysSoTwice() {
        as.signIn(as.annotator("en"));
        shifts.start();
        shifts.rest(Duration.ofMinutes(15));
        navigate(ShiftView.class);
        press("Go on earlier");
        press("Stay on the break");
        assertThat(shifts.mine().orElseThrow().pausedSince()).isNotNull();
        press("Go on earlier");
        press("End it now");
        assertThat(shifts.requireWorking()).isNotNull();
    }

    @Test
    void theShiftPageSaysThatSoundIsOver() {
        as.signIn(as.annotator("en"));
        shifts.start();
        shifts.endAudioForToday();
        navigate(ShiftView.class);
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("No more sound"));
    }

    @Test
    void theShiftSaysWhenBreaksArePlannedAndWhatWasPaidBesideClips() {
        Person person = as.annotator("en");
        as.signIn(person);
        shifts.start();
        navigate(ShiftView.class);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Breaks of 10 minutes are planned at about "));
        shifts.recover(Duration.ofMinutes(15));
        db.execute(
                "update shift.shift set started_at = started_at - interval '2' hour where account_id = ?", person.id());
        db.execute(
                "update shift.pause set started_at = started_at - interval '16' minute where shift_id = ?",
                shifts.mine().orElseThrow().id());
        shifts.resumeEarly();
        navigate(ShiftView.class);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("Rest after something heavy", "0 h 16 min");
        press("End the shift");
        press("End the shift now");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("Rest after something heavy", "Clips filed");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getText)
                .as("the way to one's own page")
                .contains("Your exposure and care");
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @Test
    void aSupervisorPlansSomebodyChangesTheEntryAndRemovesIt() {
        Person person = as.annotator("en");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        navigate(RotaView.class);
        test(planButton(person, 0)).click();
        press("Save");
        List<RotaEntry> planned = week(person);
        assertThat(planned).extracting(RotaEntry::kind).containsExactly(RotaKind.WORK);

        test(entryButton(person)).click();
        DateTimePicker to = $(DateTimePicker.class).all().getLast();
        to.setValue(to.getValue().minusHours(1));
        press("Save");
        assertThat(week(person).getFirst().endsAt())
                .isEqualTo(planned.getFirst().endsAt().minusSeconds(3600));

        test(entryButton(person)).click();
        press("Remove");
        assertThat(week(person)).isEmpty();
    }

    @Test
    void anOverlapIsRefusedInWordsAndTheDialogStays() {
        Person person = as.annotator("en");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        LocalDate monday = Week.of(LocalDate.now(BUCHAREST), BUCHAREST).monday();
        rota.add(new RotaPlan(as.site(), person.id(), RotaKind.WORK, monday.atTime(9, 0), monday.atTime(12, 0)));
        navigate(RotaView.class);
        test(planButton(person, 0)).click();
        press("Save");
        assertThat(test($(Notification.class).single()).getText()).contains("already planned");
        assertThat($(DateTimePicker.class).all()).hasSize(2);
    }

    @Test
    void theNextWeekIsAnotherWeek() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        navigate(RotaView.class);
        List<String> now = headers();
        press("Next week");
        assertThat(headers()).isNotEqualTo(now);
        press("Previous week");
        assertThat(headers()).isEqualTo(now);
    }

    @Test
    void anAnnotatorDoesNotSeeTheRota() {
        as.signIn(as.annotator("en"));
        assertThatThrownBy(() -> navigate(RotaView.class)).isInstanceOf(Throwable.class);
    }

    private List<String> headers() {
        return $(NativeTableHeaderCell.class).all().stream()
                .map(NativeTableHeaderCell::getText)
                .limit(8)
                .toList();
    }

    private List<RotaEntry> week(Person person) {
        return rota.week(as.site(), Week.of(Instant.now().atZone(BUCHAREST).toLocalDate(), BUCHAREST)).stream()
                .filter(entry -> entry.accountId() == person.id())
                .toList();
    }

    private Button planButton(Person person, int day) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.startsWith("Plan " + person.displayName() + " on"))
                        .isPresent())
                .toList()
                .get(day);
    }

    private Button entryButton(Person person) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.contains(", " + person.displayName() + ","))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
