package org.earshot.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RotaTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Autowired
    As as;

    @Autowired
    Rota rota;

    @Autowired
    Sites sites;

    private Person person;

    @BeforeEach
    void asSupervisor() {
        person = as.annotator("en");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anEntryIsShownInTheWeeksItTouches() {
        long id = rota.add(plan(
                RotaKind.WORK,
                MONDAY.plusDays(6).atTime(22, 0),
                MONDAY.plusDays(7).atTime(7, 0)));
        Week week = Week.of(MONDAY, BUCHAREST);
        assertThat(rota.week(as.site(), week)).extracting(RotaEntry::id).contains(id);
        assertThat(rota.week(as.site(), week.next())).extracting(RotaEntry::id).contains(id);
        assertThat(rota.week(as.site(), week.previous()))
                .extracting(RotaEntry::id)
                .doesNotContain(id);
        rota.remove(id);
        assertThat(rota.week(as.site(), week)).extracting(RotaEntry::id).doesNotContain(id);
        Refused.with("rota.unknown", () -> rota.remove(id));
    }

    @Test
    void nobodyIsPlannedForTwoThingsAtOnce() {
        long id = rota.add(plan(RotaKind.WORK, MONDAY.atTime(8, 0), MONDAY.atTime(17, 0)));
        Refused.with(
                "rota.overlap", () -> rota.add(plan(RotaKind.ON_CALL, MONDAY.atTime(16, 59), MONDAY.atTime(22, 0))));
        long evening = rota.add(plan(RotaKind.ON_CALL, MONDAY.atTime(17, 0), MONDAY.atTime(22, 0)));
        rota.change(id, plan(RotaKind.WORK, MONDAY.atTime(7, 0), MONDAY.atTime(16, 0)));
        Refused.with(
                "rota.overlap",
                () -> rota.change(evening, plan(RotaKind.ON_CALL, MONDAY.atTime(15, 0), MONDAY.atTime(22, 0))));
    }

    @Test
    void aSupervisorPlansTheirOwnSiteOnly() {
        long elsewhere =
                SystemActor.call("test", () -> sites.create("Elsewhere " + System.nanoTime(), "America/Costa_Rica"));
        var plan = new RotaPlan(elsewhere, person.id(), RotaKind.WORK, MONDAY.atTime(8, 0), MONDAY.atTime(17, 0));
        Refused.with("rota.site", () -> rota.add(plan));
        long id = as.call(as.person(Set.of(Role.ADMIN), Set.of()), () -> rota.add(plan));
        Refused.with("rota.site", () -> rota.remove(id));
        as.signIn(person);
        assertThatThrownBy(() -> rota.add(plan)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void staffedHoursAndWhoIsOnCallFollowFromThePlan() {
        LocalDate day = MONDAY.plusWeeks(10);
        Person second = as.annotator("en");
        rota.add(plan(RotaKind.WORK, day.atTime(8, 0), day.atTime(16, 0)));
        rota.add(new RotaPlan(as.site(), second.id(), RotaKind.WORK, day.atTime(12, 0), day.atTime(20, 0)));
        rota.add(plan(RotaKind.ON_CALL, day.atTime(20, 0), day.plusDays(1).atTime(8, 0)));
        rota.add(new RotaPlan(
                as.site(),
                second.id(),
                RotaKind.BACKUP,
                day.atTime(20, 0),
                day.plusDays(1).atTime(8, 0)));

        assertThat(rota.staffed(
                        as.site(), at(day.atTime(0, 0)), at(day.plusDays(1).atTime(0, 0))))
                .containsExactly(new Span(at(day.atTime(8, 0)), at(day.atTime(20, 0))));
        assertThat(rota.onCall(as.site(), at(day.atTime(19, 59))).first()).isEmpty();
        OnCall night = rota.onCall(as.site(), at(day.atTime(20, 0)));
        assertThat(night.first()).containsExactly(person.id());
        assertThat(night.backup()).containsExactly(second.id());
        assertThat(rota.onCall(as.site(), at(day.plusDays(1).atTime(8, 0))).first())
                .isEmpty();
    }

    private RotaPlan plan(RotaKind kind, LocalDateTime from, LocalDateTime to) {
        return new RotaPlan(as.site(), person.id(), kind, from, to);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BUCHAREST).toInstant();
    }
}
