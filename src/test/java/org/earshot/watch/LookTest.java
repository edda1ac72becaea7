package org.earshot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule over rows of the database, and what goes when its time is over. */
@DatabaseTest
class LookTest {

    @Autowired
    As as;

    @Autowired
    Look look;

    @Autowired
    Forget forget;

    @Autowired
    Places places;

    @Autowired
    SightingStore sightings;

    @Autowired
    DatabaseTime time;

    @Autowired
    DSLContext db;

    private Person person;
    private Instant now;

    @BeforeEach
    void somebody() {
        as.person(Set.of(Role.TS_LEAD), Set.of());
        person = as.annotator("en");
        now = time.now();
    }

    @Test
    void twelveClipsHeardAndNotFiledAreFoundAndFiledOnesAreNot() {
        Person diligent = as.annotator("en");
        long queue = queue();
        for (long clip = 1; clip <= 12; clip++) {
            heard(person, 2_000_000 + clip, "lease", 3000, now.minusSeconds(3600));
            heard(diligent, 3_000_000 + clip, "lease", 3000, now.minusSeconds(3600));
            db.execute(
                    "insert into queue.finished (task_id, fence, queue_id, clip_id, account_id, outcome, entered_at)"
                            + " values (?, 1, ?, ?, ?, 'FILED', current_timestamp)",
                    3_000_000 + clip,
                    queue,
                    3_000_000 + clip,
                    diligent.id());
        }
        look.now();

        assertThat(found(person)).containsExactly("LISTENING_WITHOUT_FILING");
        assertThat(found(diligent)).isEmpty();
    }

    @Test
    void fortyRightsWithoutPlayAreFoundAndThoseAskedForAheadAreNot() {
        Person desk = as.annotator("en");
        for (int i = 0; i < 40; i++) {
            grant(person, 4_000_000 + i, "lease", false);
            grant(desk, 4_000_100 + i, "lease", true);
        }
        look.now();

        assertThat(found(person)).containsExactly("GRANTS_WITHOUT_PLAY");
        assertThat(found(desk)).isEmpty();
    }

    @Test
    void aClipHeardBySixIsFoundAndNoneOfTheSixIsTold() {
        long clip = 5_000_000 + person.id();
        List<Person> six = java.util.stream.Stream.generate(() -> as.annotator("en"))
                .limit(6)
                .toList();
        six.forEach(each -> heard(each, clip, "lease", 3000, now.minusSeconds(60)));
        look.now();

        assertThat(db.fetch("select rule, account_id from watch.finding where subject = ?", "clip:" + clip)
                        .map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly("SAME_CLIP_BY_MANY null");
    }

    @Test
    void soundOfACaseHeardOutsideAPlanIsFound() {
        db.execute(
                "insert into shift.rota_entry (site_id, account_id, kind, starts_at, ends_at)"
                        + " values (?, ?, 'ON_CALL', cast(? as timestamp with time zone), cast(? as timestamp with time zone))",
                person.siteId(),
                person.id(),
                now.plus(Duration.ofHours(30)),
                now.plus(Duration.ofHours(40)));
        heard(person, 6_000_000, "case", 30_000, now.minusSeconds(60));
        look.now();

        assertThat(found(person)).containsExactly("OUT_OF_HOURS");
    }

    @Test
    void twoPlacesAtOnceAreFoundAndNoAddressIsKept() {
        String home = places.of("203.0.113.7");
        String office = places.of("198.51.100.7");
        stay("a".repeat(64), home);
        stay("b".repeat(64), office);
        look.now();

        assertThat(found(person)).containsExactly("TWO_PLACES");
        assertThat(places.of("203.0.113.99")).isEqualTo(home).isNotEqualTo(office);
        assertThat(places.of("2001:db8:0:1::1")).isEqualTo(places.of("2001:db8:0:1:ffff::2"));
        assertThat(places.of("2001:db8:0:1::1")).isNotEqualTo(places.of("2001:db8:0:2::1"));
        assertThat(db.fetch("select * from watch.sighting").formatCSV()).doesNotContain("203.0.113", "198.51.100");
    }

    @Test
    void aSessionThatIsUsedAgainAndAgainIsOneStay() {
        var notes = new Sightings(sightings, places, time, Runnable::run);
        for (int i = 0; i < 5; i++) {
            notes.note(person.id(), "c".repeat(64), "203.0.113.7");
        }
        notes.note(person.id(), "c".repeat(64), "198.51.100.7");

        assertThat(db.fetch("select id from watch.sighting where account_id = ?", person.id()))
                .hasSize(2);
    }

    @Test
    void findingsGoAfterThirteenMonthsWithEverythingThatHangsOnThem() {
        heard(person, 7_000_000, "case", 30_000, now.minusSeconds(60));
        stay("a".repeat(64), places.of("203.0.113.7"));
        stay("b".repeat(64), places.of("198.51.100.7"));
        look.now();
        db.execute(
                "update watch.finding set found_at = found_at - interval '400' day where account_id = ?", person.id());
        forget.now();

        assertThat(found(person)).isEmpty();
        assertThat(db.fetch("select * from watch.concerned where account_id = ?", person.id()))
                .isEmpty();
    }

    private void stay(String session, String place) {
        long row = sightings.begin(person.id(), session, place, now.minusSeconds(1200));
        sightings.goOn(row, now.minusSeconds(60));
    }

    private long queue() {
        db.execute(
                "insert into queue.queue (name, language, task_type, priority) values (?, 'zz', 'wake-word', 5)",
                UUID.randomUUID().toString());
        return db.fetchSingle("select max(id) from queue.queue").get(0, Long.class);
    }

    private long grant(Person who, long clip, String right, boolean ahead) {
        String token = UUID.randomUUID().toString().replace("-", "").repeat(2);
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind, right_ref, ahead,"
                        + " expires_at) values (?, ?, ?, ?, ?, 'x', ?, current_timestamp)",
                token,
                token,
                who.id(),
                clip,
                right,
                ahead);
        return db.fetchSingle("select id from playback.sound_grant where token_hash = ?", token)
                .get(0, Long.class);
    }

    private void heard(Person who, long clip, String right, int ms, Instant at) {
        db.execute(
                "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed, reported_at)"
                        + " values (?, ?, ?, 0, ?, 1, cast(? as timestamp with time zone))",
                grant(who, clip, right, false),
                who.id(),
                clip,
                ms,
                at);
    }

    private List<String> found(Person who) {
        return db.fetch("select rule from watch.finding where account_id = ? order by id", who.id())
                .getValues(0, String.class);
    }
}
