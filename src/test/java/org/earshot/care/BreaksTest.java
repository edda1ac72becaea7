package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.earshot.access.Person;
import org.earshot.shared.DatabaseTime;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.earshot.testing.TestPlays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is planned and offered follows from the play log, the pauses of the shift and exposure. */
@DatabaseTest
class BreaksTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Breaks breaks;

    @Autowired
    TidyUp tidyUp;

    @Autowired
    Shifts shifts;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    private Person person;

    @BeforeEach
    void threeHoursIntoAShift() {
        person = floor.worker("br");
        as.signIn(person);
        TestPlays.onShiftFor(db, person.id(), 3);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoHasHeardNothingIsOfferedNothing() {
        OwnDay day = breaks.mine();
        assertThat(day.offer()).isNull();
        assertThat(day.headphones()).isZero();
        assertThat(day.planned()).isNotEmpty();
        shifts.end(null);
        assertThat(breaks.mine().planned()).isEmpty();
        Refused.with("shift.none", () -> breaks.take(Offer.BREAK));
    }

    @Test
    void anHourWithHeadphonesIsFollowedByABreakWhichEndsIt() {
        TestPlays.listened(db, person.id(), 64);
        OwnDay day = breaks.mine();
        assertThat(day.headphones()).isBetween(Duration.ofMinutes(62), Duration.ofMinutes(66));
        assertThat(day.offer()).isEqualTo(Offer.BREAK);
        assertThat(day.untilBreak()).isZero();
        breaks.seen(Offer.BREAK);
        assertThat(breaks.mine().offer()).as("put off").isEqualTo(Offer.BREAK);
        breaks.take(Offer.BREAK);
        assertThat(shifts.mine().orElseThrow().restUntil())
                .isBetween(time.now().plusSeconds(580), time.now().plusSeconds(601));
        pausedFor(10);
        shifts.resumeEarly();
        assertThat(breaks.mine().offer()).isNull();
        assertThat(breaks.mine().headphones()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void soundAtTwiceTheSpeedTakesHalfTheTime() {
        TestPlays.heard(db, person.id(), 6_000_000_000L, 600_000, 2, 0);
        assertThat(breaks.mine().headphones()).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(310));
    }

    @Test
    void aShareOfTheBudgetIsToldOnceAndForgottenAfterADay() {
        // A newcomer's day is 20 points.
        heavy(1);
        assertThat(breaks.mine().offer()).isEqualTo(Offer.HALF);
        breaks.seen(Offer.HALF);
        assertThat(breaks.mine().offer()).isNull();
        heavy(2);
        assertThat(breaks.mine().offer()).isEqualTo(Offer.ENOUGH);
        breaks.take(Offer.ENOUGH);
        shifts.resumeEarly();
        assertThat(breaks.mine().offer()).isNull();
        db.execute("update care.told set told_at = told_at - interval '25' hour where account_id = ?", person.id());
        tidyUp.now();
        assertThat(db.fetch("select share from care.told where account_id = ?", person.id()))
                .isEmpty();
    }

    @Test
    void nothingOfItLeavesAnAuditRowButThePause() {
        TestPlays.listened(db, person.id(), 64);
        breaks.mine();
        breaks.seen(Offer.BREAK);
        breaks.seen(Offer.HALF);
        assertThat(db.fetch("select act from audit.entry where actor_id = ? and act like 'care%'", person.id()))
                .isEmpty();
    }

    /** A clip of S2 heard for 45 seconds: 12 points. */
    private void heavy(long clip) {
        TestPlays.counted(db, person.id(), 6_000_000_000L + clip, 2, 45_000, 1);
    }

    private void pausedFor(int minutes) {
        db.execute(
                "update shift.pause set started_at = started_at - cast(? as int) * interval '1' minute"
                        + " where shift_id = ?",
                minutes,
                shifts.mine().orElseThrow().id());
    }
}
