package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.exposure.HeardSeverities;
import org.earshot.exposure.Severity;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SelfChecksTest {

    private static final Map<String, String> CHOSEN = Map.of("since", "heavier", "somebody", "yes");

    @Autowired
    SelfChecks checks;

    @Autowired
    HeardSeverities severities;

    @Autowired
    TidyUp tidyUp;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @Test
    void keepsWhatIsSaidForWhoeverSaidIt() {
        Person ana = as.annotator("en");
        as.run(ana, () -> checks.answer(CheckKind.DAY_3, CHOSEN, " slept badly "));
        var mine = as.call(ana, checks::mine);
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().chosen()).isEqualTo(CHOSEN);
        assertThat(mine.getFirst().note()).isEqualTo("slept badly");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseSeesIt(Role role) {
        Person ana = as.annotator("en");
        as.run(ana, () -> checks.answer(CheckKind.DAY_3, CHOSEN, "slept badly"));
        Person other = as.person(Set.of(role), Set.of("en"));
        if (Role.HEARING.contains(role)) {
            assertThat(as.call(other, checks::mine)).isEmpty();
            long hers = as.call(ana, checks::mine).getFirst().id();
            Refused.with("care.answer", () -> as.run(other, () -> checks.remove(hers)));
        } else {
            assertThatThrownBy(() -> as.call(other, checks::mine)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as.call(other, checks::due)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(as.call(ana, checks::mine)).hasSize(1);
    }

    @Test
    void aRowPutUnderSomebodyElseDoesNotOpen() {
        Person ana = as.annotator("en");
        Person ben = as.annotator("en");
        as.run(ana, () -> checks.answer(CheckKind.DAY_3, CHOSEN, "slept badly"));
        db.execute("update care.check_answer set account_id = ? where account_id = ?", ben.id(), ana.id());
        assertThatThrownBy(() -> as.call(ben, checks::mine)).hasRootCauseInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void asksThreeDaysAfterARaiseAndNotAfterItIsAnswered() {
        Person ana = as.annotator("en");
        said(ana, 71_000_001, "RAISED", null, 4);
        assertThat(as.call(ana, checks::due)).contains(CheckKind.DAY_3);
        as.run(ana, () -> checks.answer(CheckKind.DAY_3, Map.of(), ""));
        assertThat(as.call(ana, checks::due)).isEmpty();
    }

    @Test
    void asksNotAfterWhatWasCalledLighterLater() {
        Person ana = as.annotator("en");
        said(ana, 71_000_002, "RATED", 3, 4);
        assertThat(as.call(ana, checks::due)).contains(CheckKind.DAY_3);
        as.run(ana, () -> severities.rated(71_000_002, Severity.S1));
        assertThat(as.call(ana, checks::due)).isEmpty();
    }

    @Test
    void canBePutOffAndSwitchedOff() {
        Person ana = as.annotator("en");
        said(ana, 71_000_003, "RATED", 4, 4);
        as.run(ana, checks::putOff);
        assertThat(as.call(ana, checks::due)).isEmpty();
        db.execute("update care.check_setting set put_off_until = current_timestamp where account_id = ?", ana.id());
        assertThat(as.call(ana, checks::due)).contains(CheckKind.DAY_3);
        as.run(ana, () -> checks.set(false, false));
        assertThat(as.call(ana, checks::due)).isEmpty();
    }

    @Test
    void refusesWhatWasNotAsked() {
        Person ana = as.annotator("en");
        as.run(ana, () -> {
            Refused.with("care.answer", () -> checks.answer(CheckKind.WEEKLY, Map.of("since", "usual"), ""));
            Refused.with("care.answer", () -> checks.answer(CheckKind.DAY_3, Map.of("since", "9"), ""));
            Refused.with("care.note", () -> checks.answer(CheckKind.DAY_3, Map.of(), "x".repeat(501)));
        });
        assertThat(as.call(ana, checks::mine)).isEmpty();
    }

    @Test
    void goesAfterNinetyDaysAndWhenItsPersonSaysSo() {
        Person ana = as.annotator("en");
        as.run(ana, () -> checks.answer(CheckKind.DAY_3, CHOSEN, ""));
        as.run(ana, () -> checks.answer(CheckKind.DAY_28, CHOSEN, ""));
        db.execute(
                "update care.check_answer set answered_at = current_timestamp - interval '91' day"
                        + " where account_id = ? and kind = 'DAY_3'",
                ana.id());
        assertThat(as.call(ana, checks::mine)).hasSize(1);
        tidyUp.now();
        assertThat(rows(ana)).isEqualTo(1);
        as.run(ana, () -> checks.remove(checks.mine().getFirst().id()));
        assertThat(rows(ana)).isZero();
    }

    private int rows(Person person) {
        return db.fetchCount(db.selectOne().from("care.check_answer").where("account_id = ?", person.id()));
    }

    private void said(Person person, long clip, String kind, @Nullable Integer severity, int daysAgo) {
        db.execute(
                "insert into exposure.heard_severity (account_id, clip_id, kind, severity, weighs, said_at)"
                        + " values (?, ?, ?, ?, 1, current_timestamp - interval '" + daysAgo + "' day)",
                person.id(),
                clip,
                kind,
                severity);
    }
}
