package org.earshot.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.notice.Template;
import org.earshot.procedure.ProcedureDraft.State;
import org.earshot.shared.Verdict;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** From a draft to a version in force. A database of its own: what is published here is in force nowhere else. */
@DatabaseTest
@TestPropertySource(properties = "spring.application.name=earshot-drafts")
class DraftsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    As as;

    @Autowired
    Drafts drafts;

    @Autowired
    Procedures procedures;

    @Autowired
    Shifts shifts;

    @Autowired
    Notices notices;

    @Autowired
    DSLContext db;

    private Person one;
    private Person other;

    @BeforeEach
    void twoLeads() {
        one = lead();
        other = lead();
        as.signIn(one);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aDraftBeginsFromTheVersionInForceUnderTheNextNumber() {
        ProcedureDraft draft = drafts.begin();
        assertThat(drafts.problems(draft.text())).isEmpty();
        assertThat(drafts.compare(draft.text()).isEmpty()).isTrue();
        assertThat(draft.follows()).isEqualTo(procedures.current().version());
        Refused.with("procedure.same", () -> drafts.propose(draft.id(), draft.edition(), draft.text(), "Nothing"));
    }

    @Test
    void twoPeoplePublishAndTheEarlierVersionStaysAsItWas() {
        ProcedureVersion before = procedures.current();
        Person annotator = as.annotator("en");
        ProcedureDraft draft = proposed("Offer a counsellor by name.");

        as.signIn(other);
        assertThat(drafts.mayPublish(draft.id())).isInstanceOf(Verdict.Allowed.class);
        assertThat(notices.mine()).extracting(Received::template).contains(Template.PROCEDURE_TO_PUBLISH);
        String version = drafts.publish(draft.id(), draft.edition());

        ProcedureVersion now = procedures.current();
        assertThat(now.version()).isEqualTo(version);
        assertThat(VersionNumber.of(version).orElseThrow())
                .isGreaterThan(VersionNumber.of(before.version()).orElseThrow());
        assertThat(now.proposedBy()).isEqualTo(one.id());
        assertThat(now.publishedBy()).isEqualTo(other.id());
        assertThat(now.changed()).isEqualTo("Offer a counsellor by name.");
        assertThat(procedures.version(before.version())).isEqualTo(before);
        assertThat(procedures.compare(before.version(), version).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.step().id()).isEqualTo("CORE-06"));
        assertThat(drafts.one(draft.id()).state()).isEqualTo(State.PUBLISHED);

        as.signIn(annotator);
        assertThat(notices.mine()).extracting(Received::template).contains(Template.PROCEDURE_PUBLISHED);
        assertThat(procedures.lastAcknowledgedByMe()).contains(before.version());
        Refused.with("procedure.unread", shifts::start);
        procedures.acknowledge(version);
        assertThat(shifts.start()).isNotNull();
    }

    @Test
    void refusesToPublishByOnePersonAlone() {
        ProcedureDraft draft = proposed("Mine");
        Refused.with("procedure.same-person", () -> drafts.publish(draft.id(), draft.edition()));
        assertThat(drafts.one(draft.id()).state()).isEqualTo(State.PROPOSED);
        drafts.retire(draft.id(), draft.edition());
    }

    @Test
    void theDatabaseRefusesOnePersonAlone() {
        String current = procedures.current().version();
        for (String people : new String[] {"7, 7", "7, null", "null, 7", "null, null"}) {
            assertThatThrownBy(() -> db.execute(
                            "insert into procedure.published (version, major, minor, follows, body, sha256, steps, changed,"
                                    + " proposed_by, published_by) select '99.1', 99, 1, '" + current
                                    + "', body, sha256, steps, changed, " + people
                                    + " from procedure.published where version = '" + current + "'"))
                    .as(people)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(procedures.current().version()).isEqualTo(current);
    }

    @Test
    void onlyLeadsWriteAndPublish() {
        ProcedureDraft draft = proposed("Leads only");
        for (Role role : Set.of(Role.ANNOTATOR, Role.SUPERVISOR, Role.TS_ANALYST, Role.ADMIN)) {
            as.signIn(as.person(Set.of(role), Set.of("en")));
            assertThatThrownBy(() -> drafts.publish(draft.id(), draft.edition()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drafts.begin()).isInstanceOf(AccessDeniedException.class);
        }
        as.signIn(one);
        drafts.retire(draft.id(), draft.edition());
    }

    @Test
    void aDraftWithProblemsIsKeptAndNotProposed() {
        ProcedureDraft draft = drafts.begin();
        ProcedureDraft broken =
                drafts.write(draft.id(), draft.edition(), draft.text().replace("before: triage", "before: raise"));
        assertThat(drafts.problems(broken.text())).hasSize(10).allSatisfy(problem -> {
            assertThat(problem.line()).isGreaterThan(5);
            assertThat(problem.reason()).contains("Nothing comes before a raise");
        });
        assertThatThrownBy(() -> drafts.propose(broken.id(), broken.edition(), broken.text(), "Try"))
                .hasMessageStartingWith("Line ");
        Refused.with("procedure.large", () -> drafts.begin("x".repeat(200_001)));
    }

    @Test
    void theNumberOfAVersionRises() {
        String text = drafts.begin().text().replaceFirst("version: \"[0-9.]+\"", "version: \"1.0\"");
        assertThat(drafts.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.reason()).contains("Give this one a higher number");
        });
    }

    @Test
    void nobodyOverwritesOrPublishesWhatTheyHaveNotSeen() {
        ProcedureDraft draft = drafts.begin();
        drafts.write(draft.id(), draft.edition(), draft.text() + "\n");
        Refused.with("procedure.changed", () -> drafts.write(draft.id(), draft.edition(), "lost"));
        ProcedureDraft seen = proposed("Once");
        as.signIn(other);
        drafts.reopen(seen.id(), seen.edition());
        Refused.with("procedure.closed", () -> drafts.publish(seen.id(), seen.edition()));
        ProcedureDraft open = drafts.one(seen.id());
        drafts.propose(open.id(), open.edition(), open.text(), "Twice");
        as.signIn(one);
        Refused.with("procedure.changed", () -> drafts.publish(seen.id(), seen.edition()));
        ProcedureDraft again = drafts.one(seen.id());
        Refused.with("procedure.closed", () -> drafts.write(again.id(), again.edition(), "late"));
        drafts.retire(again.id(), again.edition());
        assertThat(drafts.all()).extracting(ProcedureDraft::state).contains(State.RETIRED);
        Refused.with("procedure.closed", () -> drafts.retire(again.id(), again.edition()));
        Refused.with("procedure.draft", () -> drafts.one(-1));
    }

    @Test
    void oneOfTwoDraftsReplacesAVersionAndTheOtherIsOvertaken() {
        ProcedureDraft first = proposed("The first");
        ProcedureDraft second = proposed("The second");
        as.signIn(other);
        drafts.publish(first.id(), first.edition());
        Refused.with("procedure.overtaken", () -> drafts.publish(second.id(), second.edition()));
        drafts.reopen(second.id(), second.edition());
        ProcedureDraft open = drafts.one(second.id());
        Refused.with("procedure.problems", () -> drafts.propose(open.id(), open.edition(), open.text(), "Late"));
    }

    private Person lead() {
        return as.person(Set.of(Role.TS_LEAD), Set.of("en"));
    }

    /** A draft that differs in CORE-06 and waits for a second person. */
    private ProcedureDraft proposed(String why) {
        as.signIn(one);
        ProcedureDraft draft = drafts.begin();
        String changed = draft.text().replaceFirst("counsellor( [0-9]+)?", "counsellor " + NUMBER.incrementAndGet());
        drafts.propose(draft.id(), draft.edition(), changed, why);
        return drafts.one(draft.id());
    }
}
