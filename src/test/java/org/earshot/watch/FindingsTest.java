package org.earshot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.incident.EntryKind;
import org.earshot.incident.Incidents;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class FindingsTest {

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    Clips clips;

    @Autowired
    Findings findings;

    @Autowired
    Incidents incidents;

    @Autowired
    Look look;

    @Autowired
    DSLContext db;

    private Person annotator;
    private Person supervisor;
    private Person analyst;
    private Person lead;
    private long clip;

    @BeforeEach
    void somebodyPlaysAClipOfOneSecondForTwoMinutes() {
        supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of());
        analyst = as.person(Set.of(Role.TS_ANALYST), Set.of());
        lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        annotator = as.annotator("en");
        clip = testClips.readyClip("en-US");
        plays(annotator, "lease", 121);
    }

    @Test
    void theSameIsFoundOnceHoweverOftenItIsLookedAt() {
        look.now();
        look.now();

        assertThat(of(annotator)).hasSize(1);
        Finding found = shown(supervisor, annotator);
        assertThat(found.rule()).isEqualTo(WatchRule.REPLAYS);
        assertThat(found.person()).isEqualTo(annotator.displayName());
        assertThat(found.numbers()).isEqualTo(Map.of("clips", 1, "times", 121, "seconds", 121, "length", 1));
        assertThat(audited("watch.found", found.reference())).isEqualTo(1);
        assertThat(messages(supervisor, "WATCH_FOUND", found.reference())).isEqualTo(1);
        assertThat(messages(annotator, "WATCH_FOUND", found.reference())).isZero();
    }

    @Test
    void aNodeThatLooksAtTheSameMomentFindsNothingTwice() {
        look.now();
        var row = db.fetchSingle("select rule, subject, slot from watch.finding where account_id = ?", annotator.id());

        assertThatThrownBy(() -> db.execute(
                        "insert into watch.finding (rule, subject, slot, audience, window_from, window_to, numbers) select rule, subject,"
                                + " slot, audience, window_from, window_to, numbers from watch.finding where subject = ?",
                        row.get("subject")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void clipsAreForTrustAndSafetyOnly() {
        look.now();

        assertThat(shown(supervisor, annotator).clips()).isEmpty();
        assertThat(shown(analyst, annotator).clips()).containsExactly(code());
    }

    @Test
    void supervisorsReadOfAnnotatorsAnalystsOfSupervisorsAndLeadsOfEverybodyButThemselves() {
        plays(supervisor, "lease", 121);
        plays(analyst, "case", 121);
        plays(lead, "case", 121);
        look.now();

        assertThat(sees(supervisor)).contains(annotator.displayName()).doesNotContain(name(supervisor), name(analyst));
        assertThat(sees(analyst)).contains(name(annotator), name(supervisor)).doesNotContain(name(analyst), name(lead));
        assertThat(sees(lead))
                .contains(name(annotator), name(supervisor), name(analyst))
                .doesNotContain(name(lead));
        assertThat(messages(supervisor, "WATCH_FOUND", reference(supervisor))).isZero();
        assertThat(messages(lead, "WATCH_FOUND", reference(supervisor))).isEqualTo(1);
        assertThat(messages(lead, "WATCH_FOUND", reference(lead))).isZero();
        as.run(lead, () -> Refused.with("watch.unknown", () -> findings.dismiss(id(lead), "it was me")));
        as.run(supervisor, () -> Refused.with("watch.unknown", () -> findings.dismiss(id(supervisor), "it was me")));
        assertThat(audited("watch.dismiss-refused", reference(lead))).isEqualTo(1);
    }

    @Test
    void aFalseAlarmIsDismissedOnceWithAReason() {
        look.now();
        as.run(supervisor, () -> {
            Refused.with("watch.reason", () -> findings.dismiss(id(annotator), " x "));
            findings.dismiss(id(annotator), "a training session");
            Refused.with("watch.ended", () -> findings.dismiss(id(annotator), "once more"));
        });

        Finding over = as.call(
                supervisor,
                () -> findings.ended().stream()
                        .filter(each -> annotator.displayName().equals(each.person()))
                        .findFirst()
                        .orElseThrow());
        assertThat(over.state()).isEqualTo(FindingState.DISMISSED);
        assertThat(over.ended()).satisfies(ended -> {
            assertThat(ended.by()).isEqualTo(supervisor.displayName());
            assertThat(ended.reason()).isEqualTo("a training session");
        });
        assertThat(audited("watch.dismissed", over.reference())).isEqualTo(1);
        look.now();
        assertThat(of(annotator)).hasSize(1);
    }

    @Test
    void whatIsPassedOnIsAnsweredByTrustAndSafetyWithAnIncident() {
        look.now();
        long id = id(annotator);
        as.run(supervisor, () -> {
            findings.passOn(id, "please look at this with me");
            Refused.with("watch.passed-on", () -> findings.passOn(id, "please"));
            Refused.with("watch.passed-on", () -> findings.dismiss(id, "never mind"));
        });
        assertThat(messages(lead, "WATCH_PASSED_ON", "WATCH-" + id)).isEqualTo(1);

        String number = as.call(analyst, () -> findings.openIncident(id));

        var file = as.call(analyst, () -> incidents.file(number));
        assertThat(file.ownerId()).isEqualTo(analyst.id());
        assertThat(file.named()).containsExactly(analyst.id());
        assertThat(file.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.MISUSE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.reference()).isEqualTo("WATCH-" + id);
                    assertThat(entry.text()).contains(annotator.displayName(), "121 s", code());
                });
        as.run(analyst, () -> Refused.with("watch.ended", () -> findings.openIncident(id)));
        assertThat(messages(annotator, "INCIDENT_OPENED", number)).isZero();
    }

    @Test
    void annotatorsReadNothingOfIt() {
        as.run(annotator, () -> assertThatThrownBy(() -> findings.open()).isInstanceOf(AccessDeniedException.class));
    }

    private void plays(Person person, String right, int seconds) {
        String token = UUID.randomUUID().toString().replace("-", "").repeat(2);
        db.execute(
                "insert into playback.sound_grant (token_hash, session_hash, account_id, clip_id, right_kind, right_ref, expires_at)"
                        + " values (?, ?, ?, ?, ?, 'x', current_timestamp)",
                token,
                token,
                person.id(),
                clip,
                right);
        long grant = db.fetchSingle("select id from playback.sound_grant where token_hash = ?", token)
                .get(0, Long.class);
        for (int i = 0; i < seconds; i++) {
            db.execute(
                    "insert into playback.heard (grant_id, account_id, clip_id, from_ms, to_ms, speed) values (?, ?, ?, 0, 1000, 1)",
                    grant,
                    person.id(),
                    clip);
        }
    }

    private List<Long> of(Person person) {
        return db.fetch("select id from watch.finding where account_id = ? and rule = 'REPLAYS'", person.id())
                .getValues(0, Long.class);
    }

    private long id(Person person) {
        return of(person).getFirst();
    }

    private String reference(Person person) {
        return Finding.reference(id(person));
    }

    private String code() {
        return SystemActor.call("test", () -> clips.clip(clip).code());
    }

    private static String name(Person person) {
        return person.displayName();
    }

    private List<String> sees(Person reader) {
        return as.call(
                reader,
                () -> findings.open().stream()
                        .map(each -> String.valueOf(each.person()))
                        .toList());
    }

    private Finding shown(Person reader, Person about) {
        return as.call(
                reader,
                () -> findings.open().stream()
                        .filter(each -> each.rule() == WatchRule.REPLAYS)
                        .filter(each -> about.displayName().equals(each.person()))
                        .findFirst()
                        .orElseThrow());
    }

    private int audited(String act, String subject) {
        return db.fetch("select id from audit.entry where act = ? and subject = ?", act, subject)
                .size();
    }

    private int messages(Person person, String template, String reference) {
        return db.fetch(
                        "select id from notice.message where account_id = ? and template = ? and reference = ?",
                        person.id(),
                        template,
                        reference)
                .size();
    }
}
