package org.earshot.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Telling.Reason;
import org.earshot.exposure.OwnLimits;
import org.earshot.queue.Queues;
import org.earshot.risk.Signal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Weeks are settled far in the future, each test in its own year, so that nobody else has heard anything in them. */
@DatabaseTest
class SettlementTest {

    private static final AtomicLong YEAR = new AtomicLong();
    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");

    @Autowired
    As as;

    @Autowired
    Settlement settlement;

    @Autowired
    GroupFigures figures;

    @Autowired
    People people;

    @Autowired
    OwnLimits limits;

    @Autowired
    Queues queues;

    @Autowired
    DSLContext db;

    private final String language = "q" + (char) ('a' + YEAR.get());
    private final LocalDate week = LocalDate.of(2100, 1, 4).plusWeeks(60 * YEAR.getAndIncrement());

    @Test
    void tellsTheShareOfAGroupInARangeAndTheSameWhenAskedAgain() {
        List<Person> team = team(12);
        everybodyHears(team, week);
        takesABreak(team.subList(0, 7), week);
        settle(week);

        GroupRow row = table(1).teams().getFirst();
        assertThat(row.people()).isEqualTo(12);
        assertThat(row.withheld()).isEmpty();
        assertThat(row.ranges()).containsEntry("BREAKS", new Range(55, 60));

        takesABreak(team, week);
        settle(week);
        assertThat(table(1).teams().getFirst()).isEqualTo(row);
        assertThat(table(1).all().ranges()).isEqualTo(row.ranges());
    }

    @Test
    void nineGetNothingAndTenDo() {
        List<Person> team = team(9);
        everybodyHears(team, week);
        settle(week);
        assertThat(table(1).all().ranges()).isEmpty();
        assertThat(table(1).all().withheld()).isEqualTo(Map.of());

        team.add(as.annotator(language));
        everybodyHears(team, week.plusWeeks(1));
        settle(week.plusWeeks(1));
        assertThat(table(1).all().ranges()).containsKey("BREAKS");
    }

    @Test
    void whenOneLeavesTheirGroupIsToldNoMoreAndTheOthersWait() {
        List<Person> team = team(12);
        everybodyHears(team, week);
        settle(week);
        assertThat(table(1).all().ranges()).isNotEmpty();

        Person leaver = team.removeLast();
        as.run(as.person(Set.of(Role.ADMIN), Set.of()), () -> people.disable(leaver.id()));
        for (int later = 1; later <= 13; later++) {
            everybodyHears(team, week.plusWeeks(later));
            settle(week.plusWeeks(later));
            assertThat(table(1).all().ranges()).as("week " + later).isEmpty();
            assertThat(table(1).all().withheld()).isEqualTo(Map.of(Reason.WAITING, 11));
        }
        everybodyHears(team, week.plusWeeks(14));
        settle(week.plusWeeks(14));
        assertThat(table(1).all().ranges()).isNotEmpty();
    }

    @Test
    void aWeekInWhichOneWasAwayIsWithheldForTheirGroup() {
        List<Person> team = team(11);
        everybodyHears(team, week);
        settle(week);
        everybodyHears(team.subList(0, 10), week.plusWeeks(1));
        settle(week.plusWeeks(1));

        assertThat(table(1).all().ranges()).isEmpty();
        assertThat(table(1).all().withheld()).isEqualTo(Map.of(Reason.AWAY, 11));
        assertThat(table(4).all().ranges()).isNotEmpty();
        assertThat(table(4).weeks()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aDayChoosesItsWeekAndNeverOneThatIsNotSettled() {
        List<Person> team = team(10);
        everybodyHears(team, week);
        settle(week);
        everybodyHears(team, week.plusWeeks(1));
        settle(week.plusWeeks(1));

        assertThat(upTo(week).lastWeek()).isEqualTo(week);
        assertThat(upTo(week.plusDays(6)).lastWeek()).isEqualTo(week);
        assertThat(upTo(week.plusDays(6)).weeks()).hasSize(1);
        assertThat(upTo(week.plusWeeks(1)).lastWeek()).isEqualTo(week.plusWeeks(1));
        assertThat(upTo(week.plusYears(9)).lastWeek())
                .isEqualTo(table(1).lastWeek())
                .isBefore(week.plusYears(9));
    }

    @Test
    void whatWasToldStaysForThreeYears() {
        everybodyHears(team(10), week);
        settle(week);

        assertThatThrownBy(() -> db.execute("delete from cohort.figure")).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.execute("update cohort.told set people = 11"))
                .hasStackTraceContaining("append-only");
        assertThat(db.fetch("select * from audit.entry where act = 'cohort.week-settled' and subject = ?", week + ""))
                .hasSize(1);
    }

    @Test
    void aQueueIsFlaggedFromWhatWasToldOfItsTeamAndFromNothingElse() {
        List<Person> team = team(12);
        everybodyHears(team, week);
        team.subList(0, 3).forEach(each -> as.run(each, () -> limits.optOut(Signal.VIOLENCE, null)));
        settle(week);
        assertThat(flags()).as("three of twelve").doesNotContainKey(language);

        team.subList(3, 4).forEach(each -> as.run(each, () -> limits.optOut(Signal.VIOLENCE, null)));
        assertThat(flags()).as("four of twelve, not told yet").doesNotContainKey(language);
        everybodyHears(team, week.plusWeeks(1));
        settle(week.plusWeeks(1));
        assertThat(flags()).containsEntry(language, Set.of(Signal.VIOLENCE));
        team.forEach(each -> as.run(each, () -> limits.optIn(Signal.VIOLENCE)));
        assertThat(flags()).as("until the next week is told").containsKey(language);
    }

    @Test
    void aTeamOfNineFlagsNothingEvenIfNobodyWantsACategory() {
        List<Person> team = team(9);
        everybodyHears(team, week);
        team.forEach(each -> as.run(each, () -> limits.optOut(Signal.SEXUAL, null)));
        settle(week);
        assertThat(flags()).doesNotContainKey(language);
    }

    private Map<String, Set<Signal>> flags() {
        return as.call(as.person(Set.of(Role.ADMIN), Set.of()), queues::unwanted);
    }

    @Test
    void onlyManagersReadIt() {
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of());

        assertThatThrownBy(() -> as.run(supervisor, () -> figures.table(new GroupFilter(null, null, 1), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theWeekIsOverWhenItIsOverEverywhere() {
        assertThat(SettleWeek.over(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(SettleWeek.over(Instant.parse("2026-11-24T04:10:00Z"))).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(SettleWeek.over(Instant.parse("2026-11-29T04:10:00Z"))).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    private List<Person> team(int size) {
        List<Person> team = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            team.add(as.annotator(language));
        }
        return team;
    }

    private void settle(LocalDate which) {
        SystemActor.run("test", () -> settlement.settle(which));
    }

    private GroupTable upTo(LocalDate day) {
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        return as.call(manager, () -> figures.table(new GroupFilter(as.site(), language, 1), day));
    }

    private GroupTable table(int weeks) {
        Person manager = as.person(Set.of(Role.MANAGER), Set.of());
        return as.call(manager, () -> figures.table(new GroupFilter(as.site(), language, weeks), null));
    }

    private void everybodyHears(List<Person> who, LocalDate when) {
        Instant at = when.plusDays(2).atTime(10, 0).atZone(ZONE).toInstant();
        for (Person person : who) {
            String token = UUID.randomUUID().toString().replace("-", "").repeat(2);
            db.execute(
                    "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind,"
                            + " right_ref, expires_at) values (?, ?, ?, 1, 'lease', 'x', current_timestamp)",
                    token,
                    token,
                    person.id());
            db.execute(
                    "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at)"
                            + " select id, account_id, clip_id, 0, 3600000, 1, cast(? as timestamp with time zone)"
                            + " from playback.sound_grant where token_hash = ?",
                    at,
                    token);
        }
    }

    private void takesABreak(List<Person> who, LocalDate when) {
        Instant at = when.plusDays(2).atTime(11, 0).atZone(ZONE).toInstant();
        for (Person person : who) {
            db.execute(
                    "insert into shift.shift (account_id, site_id, started_at, planned_end, ended_at) values (?, ?,"
                            + " cast(? as timestamp with time zone), cast(? as timestamp with time zone),"
                            + " cast(? as timestamp with time zone))",
                    person.id(),
                    as.site(),
                    at.minusSeconds(3600),
                    at.plusSeconds(3600),
                    at.plusSeconds(3600));
            db.execute(
                    "insert into shift.pause (shift_id, started_at, ended_at) select max(id),"
                            + " cast(? as timestamp with time zone), cast(? as timestamp with time zone)"
                            + " from shift.shift where account_id = ?",
                    at,
                    at.plusSeconds(600),
                    person.id());
        }
    }
}
