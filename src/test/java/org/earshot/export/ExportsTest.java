package org.earshot.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.review.ReviewFilter;
import org.earshot.review.Reviews;
import org.earshot.shared.Digest;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk.Room;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class ExportsTest extends OnAnExport {

    @Autowired
    Notices notices;

    @Autowired
    Reviews reviews;

    @Test
    void oneAsksAnotherReleasesAndFetchesOnce() {
        Room room = filed(3);
        long id = asked(room, Handing.ONCE, null);
        assertThat(as.call(lead, notices::mine))
                .extracting(Received::line)
                .anyMatch(line -> line.contains("EXP-" + id));
        as.run(lead, () -> exports.release(id));
        assertThat(as.call(supervisor, notices::mine))
                .extracting(Received::line)
                .anyMatch(line -> line.contains("EXP-" + id));
        awaitReady(id);
        String location = Objects.requireNonNull(waiting.file(id).orElseThrow().location());

        as.run(supervisor, () -> Refused.with("export.not-yours", () -> exports.fetch(id)));
        as.run(otherLead, () -> Refused.with("export.not-yours", () -> exports.fetch(id)));
        byte[] file = fetched(lead, id);
        as.run(lead, () -> Refused.with("export.taken", () -> exports.fetch(id)));

        isGone(location);
        Export export = export(id);
        assertThat(export.stage(Instant.now())).isEqualTo(ExportStage.TAKEN);
        assertThat(Objects.requireNonNull(export.made()).sha256()).isEqualTo(Digest.sha256(file));
        assertThat(export.made().bytes()).isEqualTo(file.length);
        assertThat(export.made().reviews()).isEqualTo(3);
        assertThat(export.handovers()).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo(lead.id());
            assertThat(each.whole()).isTrue();
        });
        assertThat(transcripts(file)).hasSize(4).contains("ünï 0", "ünï 1", "ünï 2");
        assertThat(audited(id))
                .containsSubsequence(
                        "export.asked",
                        "export.released",
                        "export.made",
                        "export.fetch-refused",
                        "export.fetched",
                        "export.sent",
                        "export.fetch-refused");
    }

    @Test
    void everyLineHasTheSameFieldsAndNeitherIdentityNorReviewers() {
        Room room = filed(2);
        byte[] file = fetched(lead, ready(room, Handing.ONCE, null));
        List<JsonNode> lines = lines(file).stream().map(json::readTree).toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line.propertyNames())
                    .containsExactlyInAnyOrder(
                            "externalId",
                            "locale",
                            "queue",
                            "transcript",
                            "wakeWord",
                            "forAssistant",
                            "intent",
                            "answers",
                            "severity",
                            "form",
                            "version",
                            "listen",
                            "firstFiledAt");
            assertThat(line.get("externalId").asString()).startsWith("test-");
            assertThat(line.get("locale").asString()).isEqualTo(room.locale());
            assertThat(line.get("form").get("version").asInt()).isEqualTo(1);
            assertThat(line.toString())
                    .doesNotContain(room.person().displayName())
                    .doesNotContain("ACC-")
                    .doesNotContain("Farid");
        });
        assertThat(lines.stream()
                        .map(line -> Instant.parse(line.get("firstFiledAt").asString())))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void nobodyReleasesWhatTheyAskedForAndTheDatabaseRefusesItToo() {
        Room room = filed(1);
        Person both = as.person(Set.of(Role.SUPERVISOR, Role.TS_LEAD), Set.of("en"));
        as.signIn(both);
        long id = exports.ask(new Asking(of(room), "training", Handing.ONCE, null, null));
        Refused.with("export.own", () -> exports.release(id));
        Refused.with("export.own", () -> exports.decline(id, "after all not"));
        assertThat(audited(id)).contains("export.release-refused", "export.decline-refused");
        assertThatThrownBy(() -> store.answer(export(id), new Export.Answer(both.id(), Instant.now(), true, null)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsDeclinedStaysSoWithItsReason() {
        long id = asked(filed(1), Handing.ONCE, null);
        as.signIn(lead);
        Refused.with("export.reason", () -> exports.decline(id, " "));
        exports.decline(id, "a smaller period is enough");
        Refused.with("export.answered", () -> exports.release(id));
        as.signIn(otherLead);
        Refused.with("export.answered", () -> exports.release(id));
        assertThat(Objects.requireNonNull(export(id).answer()).reason()).isEqualTo("a smaller period is enough");
        assertThat(stage(id)).isEqualTo(ExportStage.DECLINED);
    }

    @Test
    void anEncryptedOneOpensWithItsKeyOnlyAndIsListedEachTime() throws Exception {
        var keys = new X25519KeyPairGenerator().generateKeyPair();
        long id = ready(filed(2), Handing.ENCRYPTED, keys.getPublic().toString());
        byte[] one = fetched(supervisor, id);
        byte[] other = fetched(lead, id);
        as.run(otherLead, () -> Refused.with("export.not-yours", () -> exports.fetch(id)));

        assertThat(one).isEqualTo(other);
        assertThat(Digest.sha256(one))
                .isEqualTo(Objects.requireNonNull(export(id).made()).sha256());
        assertThat(transcripts(opened(one, keys.getPrivate().toString())))
                .hasSize(3)
                .contains("ünï 0", "ünï 1");
        var wrong = new X25519KeyPairGenerator().generateKeyPair().getPrivate().toString();
        assertThatThrownBy(() -> opened(one, wrong)).isInstanceOf(Exception.class);
        assertThat(export(id).handovers()).extracting(Export.Handover::by).containsExactly(supervisor.id(), lead.id());
    }

    @Test
    void whatIsFiledAfterAskingIsNotPartOfIt() {
        Room room = hands.room(2);
        as.run(
                room.person(),
                () -> hands.file(
                        Objects.requireNonNull(desk.open().clip()),
                        org.earshot.testing.TestDesk.draft("early", "S0"),
                        null));
        long id = asked(room, Handing.ONCE, null);
        as.run(
                room.person(),
                () -> hands.file(
                        Objects.requireNonNull(desk.open().clip()),
                        org.earshot.testing.TestDesk.draft("late", "S0"),
                        null));
        as.run(lead, () -> exports.release(id));
        awaitReady(id);
        assertThat(transcripts(fetched(lead, id))).hasSize(2).contains("early").doesNotContain("late");
    }

    @Test
    void nothingIsAskedWithoutReviewsAPurposeOrAKey() {
        Room room = hands.room(0);
        as.signIn(supervisor);
        Refused.with("export.nothing", () -> exports.ask(new Asking(of(room), "training", Handing.ONCE, null, null)));
        Refused.with("export.purpose", () -> exports.ask(new Asking(of(room), " ", Handing.ONCE, null, null)));
        Refused.with(
                "recipient.key",
                () -> exports.ask(new Asking(of(room), "training", Handing.ENCRYPTED, "The lab", "age1nothing")));
    }

    @Test
    void aSupervisorSeesTheirOwnAndLeadsAndAuditorsSeeAll() {
        long id = asked(filed(1), Handing.ONCE, null);
        Person auditor = as.person(Set.of(Role.AUDITOR), Set.of());
        for (Person reader : List.of(supervisor, lead, auditor)) {
            assertThat(as.call(reader, () -> exports.page(0, 500)))
                    .extracting(Export::id)
                    .contains(id);
        }
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        assertThat(exports.page(0, 500)).isEmpty();
        assertThat(exports.count()).isZero();
        as.signIn(auditor);
        assertThatThrownBy(() -> exports.release(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.fetch(id)).isInstanceOf(AccessDeniedException.class);
        for (Role role : List.of(Role.ANNOTATOR, Role.MANAGER, Role.ADMIN, Role.TS_ANALYST)) {
            as.signIn(as.person(Set.of(role), Set.of("en")));
            assertThatThrownBy(() -> exports.page(0, 50)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> exports.ask(new Asking(ReviewFilter.ALL, "training", Handing.ONCE, null, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aFileThatNobodyFetchesWithinADayIsGone(@Autowired TidyUpExports tidyUp) {
        long id = ready(filed(1), Handing.ONCE, null);
        String location = Objects.requireNonNull(waiting.file(id).orElseThrow().location());
        assertThat(Objects.requireNonNull(
                        Objects.requireNonNull(export(id).waiting()).goodUntil()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        db.execute("update export.waiting_file set good_until = current_timestamp where request_id = ?", id);
        as.run(lead, () -> Refused.with("export.over", () -> exports.fetch(id)));
        tidyUp.all();
        isGone(location);
        assertThat(stage(id)).isEqualTo(ExportStage.OVER);
        assertThat(audited(id)).contains("export.removed");
        assertThat(SystemActor.call("test", () -> reviews.count(export(id).filter())))
                .isEqualTo(1);
    }
}
