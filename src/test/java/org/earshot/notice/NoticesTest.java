package org.earshot.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages in the tool; no mail server and no webhook are set. */
@DatabaseTest
class NoticesTest {

    @Autowired
    As as;

    @Autowired
    Notices notices;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aMessageWaitsForItsReaderAndForNobodyElse() {
        Person reader = as.annotator("en");
        Person other = as.annotator("en");
        Instant by = Instant.now().plusSeconds(900).truncatedTo(ChronoUnit.SECONDS);
        as.run(other, () -> notices.send(notice(reader, "ESC-2026-000001", by)));

        assertThat(as.call(other, notices::mine)).isEmpty();
        Received received = as.call(reader, notices::mine).getFirst();
        assertThat(received.caseNumber()).isEqualTo("ESC-2026-000001");
        assertThat(received.byWhen()).isEqualTo(by);
        assertThat(received.line()).startsWith("P1 · Triage the case · ESC-2026-000001 · by ");
        assertThat(as.<Integer>call(reader, notices::unread)).isEqualTo(1);
        as.signIn(other);
        Refused.with("notice.unknown", () -> notices.read(received.id()));
    }

    @Test
    void readingIsNotedOnceWithWhoAndWhen() {
        Person reader = as.annotator("en");
        send(notice(reader, "ESC-2026-000002", null));
        as.signIn(reader);
        long id = notices.mine().getFirst().id();
        assertThat(notices.take()).extracting(Received::id).containsExactly(id);
        assertThat(notices.take()).isEmpty();
        notices.read(id);
        notices.read(id);
        assertThat(notices.mine().getFirst().readAt()).isNotNull();
        assertThat(changes(id)).containsExactly("QUEUED", "DELIVERED", "READ");
        assertThat(db.fetch(
                                "select actor_id from notice.delivery_change where outcome = 'READ' and delivery_id in"
                                        + " (select id from notice.delivery where message_id = ?)",
                                id)
                        .getValues(0, Long.class))
                .containsExactly(reader.id());
    }

    @Test
    void allCanBeReadAtOnce() {
        Person reader = as.annotator("en");
        send(notice(reader, "ESC-2026-000003", null));
        send(notice(reader, "ESC-2026-000004", null));
        as.signIn(reader);
        notices.readAll();
        assertThat(notices.unread()).isZero();
        assertThat(notices.mine()).hasSize(2);
    }

    @Test
    void aMessageOfATransactionThatDidNotHappenWasNeverSent() {
        Person reader = as.annotator("en");
        transaction.executeWithoutResult(status -> {
            send(urgent(reader, "ESC-2026-000005"));
            status.setRollbackOnly();
        });
        assertThat(as.call(reader, notices::mine)).isEmpty();
    }

    @Test
    void whatIsNoCaseNumberIsRefused() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Person reader = as.annotator("en");
        for (String reference : List.of(
                "ESC-2026-000001\r\nBcc: x@example.org",
                "ESC-2026-000001\n",
                "7F3KQ2",
                "C02",
                "Maria",
                "",
                "ESC 2026",
                "esc-2026-1",
                "ESC-2026-000001 kitchen")) {
            Refused.with("notice.reference", () -> send(notice(reader, reference, null)));
        }
        for (int i = 0; i < 300; i++) {
            String reference = new StringBuilder("ESC-2026-000001")
                    .insert(random.nextInt(16), (char) random.nextInt(' '))
                    .toString();
            assertThat(NoticeRules.check(notice(reader, reference, null)))
                    .as("seed %s", seed)
                    .isInstanceOf(org.earshot.shared.Verdict.Refused.class);
        }
        assertThat(as.call(reader, notices::mine)).isEmpty();
    }

    @Test
    void aLinkNamesAPageAndTheCaseOnly() {
        Person reader = as.annotator("en");
        for (String path : List.of(
                "clip/7F3KQ2",
                "case/12",
                "case/ESC-2026-000999",
                "https://elsewhere.example",
                "//elsewhere.example",
                "case/../admin",
                "case?name=maria",
                "")) {
            Refused.with(
                    "notice.path",
                    () -> send(
                            new Notice(Template.TRIAGE_CASE, reader.id(), "ESC-2026-000001", "P1", null, path, false)));
        }
        Refused.with(
                "notice.severity",
                () -> send(
                        new Notice(Template.TRIAGE_CASE, reader.id(), "ESC-2026-000001", "P9", null, "case", false)));
        Refused.with(
                "access.unknown",
                () -> send(new Notice(Template.TRIAGE_CASE, -1, "ESC-2026-000001", "P1", null, "case", false)));
    }

    @Test
    void otherReferencesThanCasesPass() {
        Person reader = as.annotator("en");
        for (String reference :
                List.of("PROC-1.1", "PRIV-12", "INC-2026-000001", "ESC-2026-000001-D1", "DRILL-2026-000007")) {
            send(new Notice(Template.TRIAGE_CASE, reader.id(), reference, null, null, "case/" + reference, false));
        }
        assertThat(as.call(reader, notices::mine)).hasSize(5);
    }

    @Test
    void aChangeOfADeliveryIsNeverRewritten() {
        Person reader = as.annotator("en");
        send(notice(reader, "ESC-2026-000006", null));
        assertThatThrownBy(() -> db.execute("update notice.delivery_change set outcome = 'READ'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.execute("delete from notice.delivery_change"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void everybodySetsTheirOwnAddressAndOnlyAdministratorsThatOfOthers() {
        Person person = as.annotator("en");
        as.signIn(person);
        addresses.set(" ana@example.org ");
        assertThat(addresses.mine()).contains("ana@example.org");
        for (String wrong : List.of(
                "ana",
                "ana@",
                "a@b@c",
                "ana@example.org,eve@example.org",
                "Ana <ana@example.org>",
                "a@b.c\r\nBcc: d@e.f")) {
            Refused.with("notice.address", () -> addresses.set(wrong));
        }
        assertThat(addresses.mine()).contains("ana@example.org");
        assertThatThrownBy(() -> addresses.setFor(person.id(), "eve@example.org"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deliveries.troubles()).isInstanceOf(AccessDeniedException.class);

        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        addresses.setFor(person.id(), "");
        assertThat(addresses.all()).doesNotContainKey(person.id());
        assertThat(db.fetch(
                                "select act, detail from audit.entry where act like 'notice.address%' and subject = ?",
                                "" + person.id())
                        .map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly("notice.address-changed null", "notice.address-removed null");
    }

    private void send(Notice notice) {
        SystemActor.run("test", () -> notices.send(notice));
    }

    private List<String> changes(long message) {
        return db.fetch(
                        "select outcome from notice.delivery_change where delivery_id in"
                                + " (select id from notice.delivery where message_id = ?) order by id",
                        message)
                .getValues(0, String.class);
    }

    private static Notice notice(Person to, String reference, @org.jspecify.annotations.Nullable Instant by) {
        return new Notice(Template.TRIAGE_CASE, to.id(), reference, "P1", by, "case/" + reference, false);
    }

    private static Notice urgent(Person to, String reference) {
        return new Notice(Template.ACKNOWLEDGE_CASE, to.id(), reference, "P0", null, "case/" + reference, true);
    }
}
