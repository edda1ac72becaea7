package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.earshot.testing.TestPlays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor is told of the people on shift, and what the words do not give away. */
@DatabaseTest
class FloorPeopleTest {

    /** No real clip has such a number. */
    private static final AtomicLong CLIP = new AtomicLong(8_300_000_000L);

    @Autowired
    As as;

    @Autowired
    TestFloor floorOf;

    @Autowired
    Floor floor;

    @Autowired
    Queues queues;

    @Autowired
    Shifts shifts;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoeverHasHeardALotAndWhoeverIsNotClearedAreSaidInTheSameWord() {
        floorOf.queue("xga");
        floorOf.queue("xga", 5, "severe");
        Person heard = cleared("xga");
        Person notCleared = floorOf.worker("xga");
        Person neither = cleared("xga");
        hasHeard(heard, 45_000, 22_500);

        assertThat(word(heard)).isEqualTo(OnFloor.Word.LIMITED_MIX);
        assertThat(word(notCleared)).isEqualTo(OnFloor.Word.LIMITED_MIX);
        assertThat(word(neither)).isEqualTo(OnFloor.Word.AVAILABLE);
    }

    @Test
    void aQueueThatHandsNothingOutOrIsInAnotherLanguageLimitsNobody() {
        floorOf.queue("xgb");
        long closed = floorOf.queue("xgb", 5, "severe");
        floorOf.queue("xgc", 5, "severe");
        as.run(as.person(Set.of(Role.SUPERVISOR), Set.of()), () -> queues.pause(closed));
        assertThat(word(floorOf.worker("xgb"))).isEqualTo(OnFloor.Word.AVAILABLE);
    }

    @Test
    void halfOfWhatIsEnoughIsNothingThatASupervisorSees() {
        floorOf.queue("xgd");
        Person person = floorOf.worker("xgd");
        hasHeard(person, 45_000);
        assertThat(word(person)).isEqualTo(OnFloor.Word.AVAILABLE);
    }

    @Test
    void enoughForTodayIsSaidLikeAudioThatSomebodyEndedThemselves() {
        Person enough = floorOf.worker("xge");
        Person ended = floorOf.worker("xge");
        hasHeard(enough, 45_000, 45_000);
        as.run(ended, shifts::endAudioForToday);
        assertThat(word(enough)).isEqualTo(OnFloor.Word.NO_AUDIO);
        assertThat(word(ended)).isEqualTo(OnFloor.Word.NO_AUDIO);
    }

    @Test
    void aBreakIsABreakWhateverSomebodyHasHeard() {
        Person person = floorOf.worker("xgf");
        hasHeard(person, 45_000, 22_500);
        as.run(person, shifts::pause);
        assertThat(word(person)).isEqualTo(OnFloor.Word.ON_BREAK);
    }

    @Test
    void nothingIsSaidOfAPersonButWhoWhereAndAWord() {
        assertThat(components(OnFloor.class)).containsExactly("accountId", "siteId", "word");
        assertThat(components(InHand.class)).containsExactly("taskId", "fence", "clipCode", "accountId");
        assertThat(OnFloor.Word.values()).hasSize(4);
    }

    private static String[] components(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }

    private Person cleared(String language) {
        Person person = as.person(Set.of(Role.ANNOTATOR), Set.of(language), Set.of("severe"));
        floorOf.startShift(person);
        return person;
    }

    /** Disturbing clips of these lengths, 4 points for every fifteen seconds; a newcomer's day is 20. Long enough ago not to be acute. */
    private void hasHeard(Person person, int... lengths) {
        TestPlays.onShiftFor(db, person.id(), 6);
        for (int length : lengths) {
            TestPlays.counted(db, person.id(), CLIP.incrementAndGet(), 2, length, 300);
        }
    }

    private OnFloor.Word word(Person person) {
        return as.call(
                as.person(Set.of(Role.SUPERVISOR), Set.of()),
                () -> floor.people().stream()
                        .filter(each -> each.accountId() == person.id())
                        .findFirst()
                        .orElseThrow()
                        .word());
    }
}
