package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.util.Objects;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After an escalation the next clip waits until the person has chosen how to go on; also after a reload. */
@DatabaseTest
class WaysOnTest {

    private static final DeskRaise NOT_SURE = new DeskRaise("C00", "UNKNOWN", null);

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    private DeskClip clip;
    private DeskRaised raised;

    @BeforeEach
    void aRaise() {
        as.signIn(hands.room(4).person());
        DeskOpening opening = desk.open();
        clip = Objects.requireNonNull(opening.clip());
        hands.file(clip, draft("fine at first", "S0"), opening.ready());
        DeskClip second = Objects.requireNonNull(desk.open().clip());
        raised = desk.raise(NOT_SURE, unheard(second, draft("help", null)));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void untilOneIsChosenNoClipComesHoweverOftenThePageIsLoaded() {
        for (int i = 0; i < 3; i++) {
            DeskOpening opening = desk.open();
            assertThat(opening.clip()).isNull();
            assertThat(opening.ready()).isNull();
            assertThat(Objects.requireNonNull(opening.recovery()).number()).isEqualTo(raised.number());
        }
        assertThat(desk.undo(clip.taskId(), null).refusal()).isEqualTo("recovery.choose");
        assertThat(desk.recent())
                .as("what was heard can be raised all the same")
                .isNotEmpty();
    }

    @Test
    void aBreakLastsAQuarterOfAnHourUnlessOneMeansToEndIt() {
        desk.goOn(WayOn.BREAK);
        DeskOpening opening = desk.open();
        assertThat(opening.recovery()).isNull();
        assertThat(opening.empty()).isEqualTo(DeskEmpty.ON_BREAK);
        assertThat(Objects.requireNonNull(opening.rest()).leftMs()).isBetween(890_000L, 900_000L);
        Refused.with("shift.resting", shifts::resume);
        shifts.resumeEarly();
        assertThat(desk.open().clip()).isNotNull();
    }

    @Test
    void soundCanBeOverForTheDayWhileTheShiftGoesOnAndRaisingStillWorks() {
        desk.goOn(WayOn.END_AUDIO);
        DeskOpening opening = desk.open();
        assertThat(opening.clip()).isNull();
        assertThat(opening.empty()).isEqualTo(DeskEmpty.AUDIO_OVER);
        assertThat(shifts.mine()).isPresent();
        assertThat(desk.undo(clip.taskId(), null).refusal()).isEqualTo("audio.over");
        assertThat(desk.raiseRecent(clip.code(), NOT_SURE).number()).startsWith("ESC-");
    }

    @Test
    void anotherClipComesOnceItIsAskedFor() {
        desk.goOn(WayOn.GO_ON);
        DeskOpening opening = desk.open();
        assertThat(opening.recovery()).isNull();
        assertThat(Objects.requireNonNull(opening.clip()).taskId()).isNotEqualTo(clip.taskId());
    }

    @Test
    void everyEscalationAsksAnewAlsoOneOfARecentClip() {
        desk.goOn(WayOn.GO_ON);
        assertThat(desk.open().clip()).isNotNull();
        DeskRaised again = desk.raiseRecent(clip.code(), NOT_SURE);
        DeskOpening opening = desk.open();
        assertThat(Objects.requireNonNull(opening.recovery()).number()).isEqualTo(again.number());
        assertThat(opening.clip()).isNull();
        assertThat(db.fetch(
                        "select 1 from queue.task where lease_by = ?",
                        shifts.requireWorking().accountId()))
                .as("nothing stays in hand")
                .isEmpty();
    }

    @Test
    void theNextShiftBeginsWithAClip() {
        shifts.end(null);
        desk.goOn(WayOn.BREAK);
        assertThat(desk.open().empty())
                .as("without a shift there is nothing to choose")
                .isEqualTo(DeskEmpty.NO_SHIFT);
        shifts.start();
        assertThat(desk.open().clip()).isNotNull();
    }
}
