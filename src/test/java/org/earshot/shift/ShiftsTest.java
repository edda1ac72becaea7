package org.earshot.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ShiftsTest {

    @Autowired
    As as;

    @Autowired
    Shifts shifts;

    @Autowired
    People people;

    @Autowired
    EndForgottenShifts forgotten;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aShiftIsPlannedForNineHours() {
        as.signIn(as.annotator("en"));
        OpenShift shift = shifts.start();
        assertThat(Duration.between(shift.startedAt(), shift.plannedEnd())).isEqualTo(Duration.ofHours(9));
        assertThat(shifts.mine()).contains(shift);
        assertThat(shifts.requireWorking()).isEqualTo(shift);
    }

    @Test
    void aPersonHasOneOpenShiftByRuleAndByDatabase() {
        Person person = as.annotator("en");
        as.signIn(person);
        shifts.start();
        Refused.with("shift.open", shifts::start);
        assertThatThrownBy(() -> db.execute(
                        "insert into shift.shift (account_id, site_id, planned_end, open_for)"
                                + " values (?, 1, current_timestamp, ?)",
                        person.id(),
                        person.id()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void oneOfManyStartsAtTheSameMomentWins() throws Exception {
        Person person = as.annotator("en");
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> start = () -> as.call(person, () -> {
                try {
                    shifts.start();
                    return true;
                } catch (Refusal refusal) {
                    return false;
                }
            });
            List<Future<Boolean>> tries = threads.invokeAll(java.util.Collections.nCopies(8, start));
            int won = 0;
            for (Future<Boolean> one : tries) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void nobodyWorksWithoutAShiftOrDuringABreak() {
        Person person = as.annotator("en");
        as.signIn(person);
        Refused.with("shift.none", shifts::requireWorking);
        Refused.with("shift.none", shifts::pause);
        Refused.with("shift.none", () -> shifts.end(null));
        shifts.start();
        shifts.pause();
        shifts.pause();
        Refused.with("shift.paused", shifts::requireWorking);
        assertThat(shifts.working(person.id())).isInstanceOf(Verdict.Refused.class);
        shifts.resume();
        shifts.resume();
        assertThat(shifts.requireWorking().pausedSince()).isNull();
        assertThat(db.fetch(
                        "select id from shift.pause where shift_id = ?",
                        shifts.requireWorking().id()))
                .hasSize(1);
    }

    @Test
    void endingAShiftEndsItsPauseAndCountsIt() {
        as.signIn(as.annotator("en"));
        OpenShift shift = shifts.start();
        shifts.pause();
        db.execute("update shift.shift set started_at = started_at - interval '1' hour where id = ?", shift.id());
        db.execute(
                "update shift.pause set started_at = started_at - interval '10' minute where shift_id = ?", shift.id());
        EndOfShift end = shifts.end("  ");
        assertThat(end.paid()).singleElement().satisfies(paid -> {
            assertThat(paid.state()).isEqualTo(PaidState.BREAK);
            assertThat(paid.length()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        });
        assertThat(shifts.mine()).isEmpty();
        assertThat(shifts.start().id()).isNotEqualTo(shift.id());
    }

    @Test
    void aNoteReachesTheNextAtTheSameSiteOnly() {
        long here = site("Here");
        long there = site("There");
        Person leaving = personAt(here);
        as.run(leaving, () -> {
            shifts.start();
            shifts.end("The kitchen queue has many televisions tonight.");
        });
        assertThat(as.call(personAt(here), shifts::handOvers))
                .extracting(HandOver::note)
                .containsExactly("The kitchen queue has many televisions tonight.");
        assertThat(as.call(personAt(there), shifts::handOvers)).isEmpty();
        assertThat(as.call(leaving, shifts::handOvers)).isEmpty();
        as.signIn(leaving);
        shifts.start();
        Refused.with("shift.note", () -> shifts.end("x".repeat(2001)));
        assertThat(shifts.mine()).isPresent();
    }

    @Test
    void supervisorsSeeWhoIsOnShiftInWordsOnly() {
        Person person = as.annotator("en");
        as.run(person, () -> {
            shifts.start();
            shifts.pause();
        });
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        assertThat(shifts.onShift())
                .filteredOn(each -> each.accountId() == person.id())
                .extracting(OnShift::state)
                .containsExactly(OnShift.State.ON_BREAK);
        as.signIn(person);
        assertThatThrownBy(shifts::onShift).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thisAndThePreviousShiftAreRecent() {
        as.signIn(as.annotator("en"));
        assertThat(shifts.mineRecentSince()).isEmpty();
        for (int i = 0; i < 2; i++) {
            shifts.start();
            shifts.end(null);
        }
        OpenShift previous = shifts.start();
        shifts.end(null);
        OpenShift now = shifts.start();
        assertThat(shifts.mineRecent()).containsExactly(now.id(), previous.id());
        assertThat(shifts.mineRecentSince()).contains(previous.startedAt());
    }

    @Test
    void whoeverBelongsToNoSiteIsToldSo() {
        long id = SystemActor.call(
                "test",
                () -> people.createWithPassword(
                        new Profile(
                                "nowhere" + System.nanoTime(),
                                "No Where",
                                Set.of(Role.ANNOTATOR),
                                Set.of("en"),
                                Set.of(),
                                null),
                        As.PASSWORD));
        as.signIn(SystemActor.call("test", () -> people.person(id)));
        Refused.with("shift.site", shifts::start);
    }

    @Test
    void aForgottenShiftEndsByItself() {
        as.signIn(as.annotator("en"));
        OpenShift shift = shifts.start();
        forgotten.run();
        assertThat(shifts.mine()).isPresent();
        db.execute("update shift.shift set started_at = started_at - interval '17' hour where id = ?", shift.id());
        forgotten.run();
        assertThat(shifts.mine()).isEmpty();
    }

    @Test
    void everyStepOfAShiftLeavesAnAuditRow() {
        as.signIn(as.annotator("en"));
        OpenShift shift = shifts.start();
        shifts.pause();
        shifts.resume();
        shifts.end("note");
        assertThat(db.fetch(
                                "select act from audit.entry where subject_kind = 'shift' and subject = ? order by id",
                                "" + shift.id())
                        .getValues(0, String.class))
                .containsExactly("shift.started", "shift.paused", "shift.resumed", "shift.ended");
    }

    private long site(String name) {
        return SystemActor.call("test", () -> sites.create(name + " " + System.nanoTime(), "America/Costa_Rica"));
    }

    @Autowired
    org.earshot.access.Sites sites;

    private Person personAt(long site) {
        Person person = SystemActor.call(
                "test",
                () -> people.person(people.createWithPassword(
                        new Profile(
                                "at" + System.nanoTime(),
                                "At Site",
                                Set.of(Role.ANNOTATOR),
                                Set.of("en"),
                                Set.of(),
                                site),
                        As.PASSWORD)));
        as.hasRead(person);
        return person;
    }
}
