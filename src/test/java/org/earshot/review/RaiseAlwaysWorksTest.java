package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.unheard;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.access.Person;
import org.earshot.clip.Clips;
import org.earshot.playback.ListeningStop;
import org.earshot.playback.Playback;
import org.earshot.shared.Verdict;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Whatever keeps a person from hearing, nothing keeps them from raising. */
@DatabaseTest
class RaiseAlwaysWorksTest {

    private static final DeskRaise EMPTY = new DeskRaise("C00", "UNKNOWN", "");

    /** People whose exposure budget is used up, for this test. */
    private static final Set<Long> EXHAUSTED = ConcurrentHashMap.newKeySet();

    @TestConfiguration
    static class ExhaustedBudget {

        @Bean
        ListeningStop exhausted() {
            return (account, rightKind) -> EXHAUSTED.contains(account)
                    ? Verdict.refused("exposure.day", "Enough sound for today.")
                    : Verdict.allowed();
        }
    }

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Playback playback;

    @Autowired
    Shifts shifts;

    @Autowired
    Clips clips;

    private Person person;
    private DeskClip filed;
    private DeskClip clip;

    @BeforeEach
    void somebodyAtTheDesk() {
        person = hands.room(4).person();
        as.signIn(person);
        DeskOpening opening = desk.open();
        filed = Objects.requireNonNull(opening.clip());
        hands.file(filed, draft("fine at first", "S0"), opening.ready());
        clip = Objects.requireNonNull(desk.open().clip());
    }

    @AfterEach
    void signOut() {
        EXHAUSTED.clear();
        as.nobody();
    }

    @Test
    void raiseWorksWithAnExhaustedExposureBudget() {
        EXHAUSTED.add(person.id());
        Refused.with("exposure.day", () -> playback.mayHear().orThrow());
        raisesBoth();
        assertThat(desk.open().recovery()).isNotNull();
        desk.goOn(WayOn.GO_ON);
        assertThat(desk.open().empty()).isEqualTo(DeskEmpty.LIMITED);
    }

    @Test
    void raiseWorksInRecovery() {
        desk.raise(EMPTY, unheard(clip, draft(null, null)));
        assertThat(desk.open().recovery()).isNotNull();
        assertThat(desk.raiseRecent(filed.code(), EMPTY).number()).startsWith("ESC-");
        assertThat(clips.clipByCode(filed.code()).held()).isTrue();
    }

    @Test
    void raiseWorksWithAnEmptyNote() {
        raisesBoth();
    }

    @Test
    void raiseWorksInABreak() {
        shifts.pause();
        raisesBoth();
        shifts.resume();
        desk.goOn(WayOn.BREAK);
        assertThat(desk.raiseRecent(filed.code(), EMPTY).number())
                .as("in a rest")
                .startsWith("ESC-");
    }

    @Test
    void raiseWorksAfterEndOfAudio() {
        shifts.endAudioForToday();
        raisesBoth();
    }

    /** The clip that was in hand, and one from the list of recent clips. */
    private void raisesBoth() {
        assertThat(desk.raise(EMPTY, unheard(clip, draft(null, null))).number()).startsWith("ESC-");
        assertThat(desk.raiseRecent(filed.code(), EMPTY).number()).startsWith("ESC-");
        assertThat(clips.clipByCode(clip.code()).held()).isTrue();
        assertThat(clips.clipByCode(filed.code()).held()).isTrue();
    }
}
