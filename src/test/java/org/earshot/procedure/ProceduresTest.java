package org.earshot.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.Digest;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The version in force, and reading it before the first shift. */
@DatabaseTest
class ProceduresTest {

    @Autowired
    As as;

    @Autowired
    Procedures procedures;

    @Autowired
    Shifts shifts;

    @Autowired
    LoadFirstVersion load;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theFirstVersionIsInForceFromTheStart() {
        as.signIn(as.annotator("en"));
        ProcedureVersion first = procedures.version("1.0");
        assertThat(first.steps()).isEqualTo(VersionStore.comesWithEarshot().steps());
        assertThat(first.sha256()).isEqualTo(Digest.sha256(first.text()));
        assertThat(first.proposedBy()).isNull();
        assertThat(procedures.all()).extracting(ProcedureVersion::version).endsWith("1.0");
        load.afterSingletonsInstantiated();
        assertThat(db.fetchCount(db.selectFrom("procedure.published").where("version = '1.0'")))
                .isEqualTo(1);
        Refused.with("procedure.unknown", () -> procedures.version("0.9"));
    }

    @Test
    void anAnnotatorReadsBeforeTheFirstShift() {
        for (Role role : Set.of(Role.ANNOTATOR, Role.SUPERVISOR)) {
            as.signIn(as.newcomer(Set.of(role), Set.of("en"), Set.of()));
            assertThat(procedures.acknowledgedByMe()).isFalse();
            assertThat(procedures.lastAcknowledgedByMe()).isEmpty();
            Refused.with("procedure.unread", shifts::start);
            assertThat(shifts.mine()).isEmpty();
            procedures.acknowledge(procedures.current().version());
            assertThat(procedures.acknowledgedByMe()).isTrue();
            assertThat(procedures.lastAcknowledgedByMe())
                    .contains(procedures.current().version());
            assertThat(shifts.start()).isNotNull();
        }
    }

    @Test
    void theSentenceOfTheRefusalSaysWhatToDo() {
        as.signIn(as.newcomer(Set.of(Role.ANNOTATOR), Set.of("en"), Set.of()));
        assertThatThrownBy(shifts::start)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence()).startsWith("Read the procedure first"));
    }

    @Test
    void trustAndSafetyMayReadAndNeedNot() {
        as.signIn(as.newcomer(Set.of(Role.TS_LEAD), Set.of("en"), Set.of()));
        assertThat(shifts.start()).isNotNull();
        procedures.acknowledge(procedures.current().version());
        assertThat(procedures.acknowledgedByMe()).isTrue();
    }

    @Test
    void readingIsPutOnRecordOnceAndForTheVersionInForceOnly() {
        Person person = as.newcomer(Set.of(Role.ANNOTATOR), Set.of("en"), Set.of());
        as.signIn(person);
        Refused.with("procedure.not-current", () -> procedures.acknowledge("9.9"));
        procedures.acknowledge(procedures.current().version());
        procedures.acknowledge(procedures.current().version());
        assertThat(db.fetchCount(db.selectFrom("procedure.acknowledged").where("account_id = " + person.id())))
                .isEqualTo(1);
        assertThat(db.fetchCount(db.selectFrom("audit.entry")
                        .where("act = 'procedure.acknowledged' and actor_id = " + person.id())))
                .isEqualTo(1);
    }

    @Test
    void whatIsPublishedAndWhoReadItNeverChanges() {
        as.annotator("en");
        for (String sql : new String[] {
            "update procedure.published set changed = changed",
            "delete from procedure.published",
            "update procedure.acknowledged set version = version",
            "delete from procedure.acknowledged"
        }) {
            assertThatThrownBy(() -> db.execute(sql)).hasStackTraceContaining("append-only");
        }
    }
}
