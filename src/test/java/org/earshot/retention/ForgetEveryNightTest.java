package org.earshot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ForgetEveryNightTest {

    @Autowired
    As as;

    @Autowired
    ForgetEveryNight night;

    @Autowired
    RetentionRuns runs;

    @Autowired
    DSLContext db;

    private Person person;

    @BeforeEach
    void somebody() {
        person = as.annotator("en");
    }

    @Test
    void playsOlderThanThirteenMonthsGoAndYoungerOnesStay() {
        heard("14' month");
        heard("12' month");
        night.all();

        assertThat(count("playback.heard")).isEqualTo(1);
        assertThat(count("playback.sound_grant")).isEqualTo(1);
    }

    @Test
    void aSecondNightRemovesNothingMore() {
        heard("14' month");
        night.all();
        night.all();

        assertThat(as.call(administrator(), runs::recent).stream()
                        .filter(run -> run.kept().equals("plays"))
                        .findFirst())
                .hasValueSatisfying(run -> {
                    assertThat(run.removed()).isZero();
                    assertThat(run.whole()).isTrue();
                });
    }

    @Test
    void aRunIsOnRecordWithItsCount() {
        heard("15' month");
        heard("15' month");
        night.all();

        var run = as.call(administrator(), runs::recent).stream()
                .filter(each -> each.kept().equals("plays"))
                .findFirst()
                .orElseThrow();
        assertThat(run.removed()).isEqualTo(4);
        assertThat(String.valueOf(db.fetch("select detail from audit.entry where act = 'retention.ran'"
                                        + " and subject = 'plays' order by id desc")
                                .get(0)
                                .get(0))
                        .replace(" ", ""))
                .contains("\"removed\":4", "older-than");
    }

    @Test
    void theDatabaseRefusesToRemoveWhatIsYoungerAndToChangeAnything() {
        heard("12' month");
        heard("14' month");

        assertThatThrownBy(() -> db.execute("delete from playback.heard where account_id = ?", person.id()))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() ->
                        db.execute("update playback.heard set to_ms = to_ms + 1 where account_id = ?", person.id()))
                .hasStackTraceContaining("append-only");
        assertThat(count("playback.heard")).isEqualTo(2);
    }

    @Test
    void everyTermIsSaidAndOnlyAdministratorsAndAuditorsReadIt() {
        assertThat(as.call(administrator(), runs::terms)).containsKeys("plays", "group-figures");
        assertThatThrownBy(() -> as.call(person, runs::recent)).isInstanceOf(AccessDeniedException.class);
    }

    private Person administrator() {
        return as.person(Set.of(Role.ADMIN), Set.of());
    }

    private void heard(String ago) {
        String token = UUID.randomUUID().toString().replace("-", "").repeat(2);
        String at = "current_timestamp - interval '" + ago;
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind,"
                        + " right_ref, issued_at, expires_at) values (?, ?, ?, 1, 'lease',"
                        + " 'x', " + at + ", current_timestamp)",
                token,
                token,
                person.id());
        db.execute(
                "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at)"
                        + " select id, account_id, clip_id, 0, 3000, 1, " + at
                        + " from playback.sound_grant where token_hash = ?",
                token);
    }

    private int count(String table) {
        return db.fetchSingle("select count(*) from " + table + " where account_id = ?", person.id())
                .get(0, int.class);
    }
}
