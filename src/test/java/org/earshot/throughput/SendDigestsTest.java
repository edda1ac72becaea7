package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The digest of a week: once, in the morning, to managers who want it. */
@DatabaseTest
class SendDigestsTest {

    private static final LocalDate MONDAY = LocalDate.of(2099, 3, 23);

    @Autowired
    As as;

    @Autowired
    Digests digests;

    @Autowired
    SendDigests work;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoWantsItIsToldOfEachWeekOnceAndOfNoneBefore() {
        Person reader = manager();
        digests.want(true);
        digests.want(true);
        Person other = manager();
        Instant due = SendDigests.dueAt(MONDAY, zone(reader));
        send(due.minusSeconds(1));
        assertThat(told(reader)).containsExactly(SendDigests.reference(MONDAY.minusWeeks(1)));
        send(due);
        send(due.plusSeconds(900));
        send(due.plus(Duration.ofDays(6)));
        assertThat(told(reader))
                .containsExactly(SendDigests.reference(MONDAY.minusWeeks(1)), SendDigests.reference(MONDAY));
        assertThat(told(other)).isEmpty();
    }

    @Test
    void aWeekThatWasOverBeforeItWasAskedForIsNotSent() {
        Person reader = manager();
        digests.want(true);
        send(Instant.now());
        assertThat(told(reader)).isEmpty();
    }

    @Test
    void whoWantsItNoMoreOrIsNoManagerAnyMoreIsNotTold() {
        Person reader = manager();
        digests.want(true);
        digests.want(false);
        assertThat(digests.wanted()).isFalse();
        Person left = manager();
        digests.want(true);
        db.execute("delete from access.account_role where account_id = ?", left.id());
        send(SendDigests.dueAt(MONDAY, zone(reader)));
        assertThat(told(reader)).isEmpty();
        assertThat(told(left)).isEmpty();
    }

    @Test
    void thatSomebodyAskedForItIsOnRecordAndOthersMayNot() {
        Person reader = manager();
        digests.want(true);
        assertThat(db.fetchSingle(
                                "select act from audit.entry where actor_id = ? order by id desc fetch first row only",
                                reader.id())
                        .get(0, String.class))
                .isEqualTo("throughput.digest-wanted");
        as.signIn(as.annotator("zz"));
        assertThatThrownBy(() -> digests.want(true)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itComesAtSevenInTheMorningWhereverAndWhateverTheClocksDo() {
        List<ZoneId> zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        long seed = System.nanoTime();
        Random lot = new Random(seed);
        for (int turn = 0; turn < 2_000; turn++) {
            ZoneId zone = zones.get(lot.nextInt(zones.size()));
            LocalDate monday = LocalDate.of(2020, 1, 6).plusWeeks(lot.nextInt(700));
            Instant over = monday.plusWeeks(1).atStartOfDay(Weeks.ZONE).toInstant();
            Instant due = SendDigests.dueAt(monday, zone);
            String what = "seed " + seed + ", " + zone + " " + monday;
            assertThat(due.atZone(zone).getHour()).as(what).isEqualTo(7);
            assertThat(Duration.between(over, due)).as(what).isBetween(Duration.ZERO, Duration.ofHours(25));
            assertThat(SendDigests.lastDue(due, zone)).as(what).isEqualTo(monday);
            assertThat(SendDigests.lastDue(due.minusSeconds(1), zone)).as(what).isEqualTo(monday.minusWeeks(1));
        }
        ZoneId bucharest = ZoneId.of("Europe/Bucharest");
        assertThat(SendDigests.dueAt(LocalDate.of(2026, 3, 16), bucharest)).isEqualTo("2026-03-23T05:00:00Z");
        assertThat(SendDigests.dueAt(LocalDate.of(2026, 3, 23), bucharest)).isEqualTo("2026-03-30T04:00:00Z");
        assertThat(SendDigests.reference(LocalDate.of(2026, 12, 28))).isEqualTo("WEEK-2026-53");
    }

    private Person manager() {
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        as.signIn(manager);
        return manager;
    }

    private void send(Instant now) {
        SystemActor.run("test", () -> work.send(now));
    }

    private ZoneId zone(Person reader) {
        Long site = reader.siteId();
        return site == null
                ? Weeks.ZONE
                : ZoneId.of(db.fetchSingle("select time_zone from access.site where id = ?", site)
                        .get(0, String.class));
    }

    private List<String> told(Person reader) {
        return db.fetch(
                        "select reference from notice.message where account_id = ? and template = 'FIGURES_OF_WEEK' order by id",
                        reader.id())
                .map(row -> row.get(0, String.class));
    }
}
