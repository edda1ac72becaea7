package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.stating;
import static org.earshot.testing.TestDesk.unheard;
import static org.earshot.testing.TestDesk.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.exposure.Counted;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.Severity;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every act at the desk says how heavy its clip was, and the ledger has it at once. */
@DatabaseTest
class WorkSaysHowHeavyTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    Exposure exposure;

    @Autowired
    DSLContext db;

    private Person person;
    private DeskClip clip;

    @BeforeEach
    void somebodyAtTheDesk() {
        person = hands.room(3).person();
        as.signIn(person);
        clip = Objects.requireNonNull(desk.open().clip());
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aFilingOfS2CountsFour() {
        hands.file(clip, draft("turn it off", "S2"), null);
        Counted counted = only();
        assertThat(counted.severity()).isEqualTo(Severity.S2);
        assertThat(counted.weekPoints()).isEqualTo(4);
        assertThat(exposure.mine().day()).isEqualTo(4);
        assertThat(exposure.mayHear().neutralOwed()).isEqualTo(3);
    }

    @Test
    void anOrdinaryFilingCountsNothing() {
        hands.file(clip, draft("turn it off", "S0"), null);
        assertThat(exposure.counted()).isEmpty();
        assertThat(kinds()).containsExactly("RATED");
    }

    @Test
    void aSeverityThatNobodyChoseDoesNotOverruleTheHint() {
        hint("S3");
        hands.file(clip, draft("turn it off", null), null);
        assertThat(only().severity()).isEqualTo(Severity.S3);
        assertThat(exposure.mayHear().recoveryDue()).isTrue();
        DeskClip again = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
        DeskDraft untouched = Objects.requireNonNull(again.draft());
        assertThat(untouched.severity()).as("taken back, still nothing chosen").isNull();
        desk.file(UUID.randomUUID(), unheard(again, untouched));
        assertThat(only().severity()).isEqualTo(Severity.S3);
    }

    @Test
    void aSeverityOfOnesOwnOverrulesTheHintAlsoWhenItIsS0() {
        hint("S3");
        hands.file(clip, draft("turn it off", "S0"), null);
        assertThat(exposure.counted()).isEmpty();
    }

    @Test
    void whatSomebodyFiledWithoutChoosingIsKnownToBeHarmlessToOthersWhereItHasNoHint() {
        hands.file(clip, draft("turn it off", null), null);
        long filed = clipId();
        assertThat(neutralTo(person.id() + 1, filed)).isTrue();
        assertThat(neutralTo(person.id(), filed)).as("by oneself alone").isFalse();
        hint("S1");
        assertThat(neutralTo(person.id() + 1, filed)).isFalse();
    }

    @Test
    void aFilingTakenBackAndFiledAsSomethingElseCountsAsThat() {
        hands.file(clip, draft("turn it off", "S2"), null);
        var again = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
        desk.file(UUID.randomUUID(), unheard(again, draft("turn it off", "S1")));
        assertThat(only().severity()).isEqualTo(Severity.S1);
        assertThat(exposure.mine().week()).isEqualTo(0.5);
    }

    @Test
    void aClipDeclinedAfterHearingItIsS2AtLeast() {
        hands.fetch(clip);
        desk.skip("DO_NOT_WANT", work(clip, draft(null, null), null));
        assertThat(only().severity()).isEqualTo(Severity.S2);
    }

    @Test
    void aClipDeclinedUnheardCountsNothing() {
        desk.skip("DO_NOT_WANT", unheard(clip, draft(null, null)));
        assertThat(exposure.counted()).isEmpty();
        assertThat(kinds()).containsExactly("DECLINED");
    }

    @Test
    void aRaiseIsS3AtLeastAndRecoveryIsDue() {
        hands.fetch(clip);
        desk.raise(new DeskRaise("C00", "UNKNOWN", ""), work(clip, draft(null, null), null));
        assertThat(only().severity()).isEqualTo(Severity.S3);
        assertThat(exposure.mayHear().recoveryDue()).isTrue();
        desk.goOn(WayOn.GO_ON);
        assertThat(exposure.mayHear().recoveryDue()).isFalse();
        assertThat(exposure.mayHear().neutralOwed()).isEqualTo(10);
    }

    @Test
    void aRaiseByTheWordsAloneCountsLess() {
        desk.raise(new DeskRaise("C00", "UNKNOWN", ""), unheard(clip, draft(null, null)));
        assertThat(exposure.mine().week()).isBetween(12 * 0.3 - 0.01, 12 * 0.3 + 0.01);
    }

    @Test
    void anOwnSeverityWithARaiseCountsBeforeWhatTheRaiseImplies() {
        hands.fetch(clip);
        desk.raise(new DeskRaise("C00", "UNKNOWN", ""), work(clip, draft(null, "S4"), null));
        assertThat(only().severity()).isEqualTo(Severity.S4);
    }

    @Test
    void somethingHeardAndNotDistressCountsLikeAnyOther() {
        hands.fetch(clip);
        desk.file(UUID.randomUUID(), stating("A film was on.", work(clip, draft("turn it off", "S3"), null)));
        assertThat(only().severity()).isEqualTo(Severity.S3);
        assertThat(exposure.mayHear().recoveryDue()).isTrue();
    }

    private boolean neutralTo(long account, long clipId) {
        return SystemActor.call("test", () -> exposure.knownNeutral(account, clipId));
    }

    private void hint(String hint) {
        db.execute("update clip.clip set risk_hint = ? where id = ?", hint, clipId());
    }

    private long clipId() {
        return db.fetchSingle("select id from clip.clip where code = ?", clip.code())
                .get(0, Long.class);
    }

    private Counted only() {
        List<Counted> counted = exposure.counted();
        assertThat(counted).hasSize(1);
        return counted.getFirst();
    }

    private List<String> kinds() {
        return db.resultQuery("select kind from exposure.heard_severity where account_id = ? order by id", person.id())
                .fetch(row -> row.get(0, String.class));
    }
}
