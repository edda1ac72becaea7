package org.earshot.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.IdentityField;
import org.earshot.clip.Originals;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.ByHand;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.Evidence;
import org.earshot.evidence.Holds;
import org.earshot.identity.Asking;
import org.earshot.identity.IdentityReleases;
import org.earshot.shared.Digest;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestCases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ReferralsTest {

    private static final Letter LETTER =
            new Letter("A voice calls „ajutor” twice, at 0:03 and 0:07.", "not known", "quite sure", "+40 21 000 0000");

    @Autowired
    Referrals referrals;

    @Autowired
    Recipients recipients;

    @Autowired
    IdentityReleases releases;

    @Autowired
    Evidence evidence;

    @Autowired
    Holds holds;

    @Autowired
    Originals originals;

    @Autowired
    Cases store;

    @Autowired
    TestCases cases;

    @Autowired
    TidyUp tidyUp;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    DSLContext db;

    private final TestRecipients.Keys keys = TestRecipients.keys();
    private TestCases.Desk desk;
    private long recipient;

    @BeforeEach
    void aCheckedRecipient() {
        desk = cases.desk();
        recipient = as.call(
                desk.lead(),
                () -> recipients.add(new RecipientPlan(
                        "Poliția Capitalei", RecipientKind.POLICE, "București", "+40 21 112", keys.open())));
        as.run(desk.otherLead(), () -> recipients.check(recipient(recipient)));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    private Recipient recipient(long id) {
        return recipients.all().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** A sealed case that is decided to be referred, with every step before the sending done. */
    private String decided(HappeningNow now) {
        String number = cases.raise(desk, "C03", now);
        cases.toAssessment(desk, number, Category.C03);
        cases.propose(desk, number, CaseOutcome.REFER_POLICE);
        cases.approve(desk, number);
        cases.stepsBefore(desk, number, "send-referral");
        await().until(() ->
                SystemActor.call("test", () -> evidence.seal(number)).isPresent());
        return number;
    }

    private long prepared(String number, boolean withIdentity) {
        return as.call(desk.analyst(), () -> referrals.prepare(new Preparing(number, recipient, LETTER, withIdentity)));
    }

    private TestRecipients.Opened sent(long pack) throws Exception {
        as.run(desk.analyst(), () -> referrals.sign(pack));
        as.run(desk.lead(), () -> referrals.release(pack));
        return TestRecipients.opened(
                as.call(desk.lead(), () -> referrals.fetch(pack)).bytes(), keys);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aPackOpensForItsRecipientAndHoldsWhatItsManifestSays() throws Exception {
        String number = decided(HappeningNow.NO);
        long pack = prepared(number, false);
        TestRecipients.Opened files = sent(pack);

        byte[] manifest = files.file("manifest.json");
        for (JsonNode file : json.readTree(manifest).get("files")) {
            byte[] bytes = files.file(file.get("name").asString());
            assertThat(Digest.sha256(bytes)).isEqualTo(file.get("sha256").asString());
        }
        assertThat(files.names())
                .containsExactlyInAnyOrder(
                        "letter.pdf", "case.json", "custody.json", "original.wav", "manifest.json", "signatures.json");
        long clip = SystemActor.call("test", () -> store.scope(number)).clipId();
        assertThat(files.file("original.wav")).isEqualTo(SystemActor.call("test", () -> originals.original(clip)));
        assertThat(json.readTree(files.file("case.json")).get("transcript").toString())
                .contains("turn on the lights");

        JsonNode signatures = json.readTree(files.file("signatures.json"));
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(signatures.get("publicKey").asString())));
        assertThat(signatures.get("signatures")).hasSize(2);
        for (JsonNode each : signatures.get("signatures")) {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(each.get("signed").asString().getBytes(StandardCharsets.UTF_8));
            assertThat(check.verify(
                            Base64.getDecoder().decode(each.get("signature").asString())))
                    .isTrue();
            assertThat(each.get("signed").asString()).contains(Digest.sha256(manifest));
        }
        assertThat(text(files.file("letter.pdf")))
                .contains("Poliția Capitalei")
                .contains("„ajutor”")
                .contains("not enclosed")
                .doesNotContain("Farid");
        SystemActor.run(
                "test", () -> assertThat(evidence.custody(number)).anyMatch(row -> row.act() == CustodyAct.EXPORTED));
    }

    @Test
    void aPackIsFetchedOnceAndOnlyByWhoeverReleasedIt() throws Exception {
        String number = decided(HappeningNow.NO);
        long pack = prepared(number, false);
        as.run(desk.analyst(), () -> referrals.sign(pack));
        as.run(desk.lead(), () -> referrals.release(pack));
        as.signIn(desk.otherLead());
        Refused.with("referral.not-yours", () -> referrals.fetch(pack));
        as.signIn(desk.lead());
        byte[] bytes = referrals.fetch(pack).bytes();
        Refused.with("referral.stage", () -> referrals.fetch(pack));
        assertThat(new String(bytes, 0, 21, StandardCharsets.US_ASCII)).isEqualTo("age-encryption.org/v1");
        assertThatThrownBy(() -> TestRecipients.opened(bytes, TestRecipients.keys()))
                .isInstanceOf(Exception.class);
        assertThat(db.fetchSingle("select sealed from referral.pack where id = ?", pack)
                        .get(0))
                .isNull();
    }

    @Test
    void aChangedByteBlocksTheReferral() {
        String number = decided(HappeningNow.NO);
        long pack = prepared(number, false);
        long clip = SystemActor.call("test", () -> store.scope(number)).clipId();
        var hand = new ByHand(db);
        Path file = hand.original(clip);
        hand.flip(file);
        as.signIn(desk.analyst());
        Refused.with("referral.evidence-changed", () -> referrals.sign(pack));
        Refused.with(
                "referral.evidence-changed", () -> referrals.prepare(new Preparing(number, recipient, LETTER, false)));
        assertThat(cases.state(number)).isEqualTo("DECIDED");
        assertThat(db.fetch("select found_at from evidence.finding where case_number = ?", number))
                .hasSize(1);
        hand.flip(file);
        referrals.sign(pack);
        hand.flip(file);
        as.signIn(desk.lead());
        Refused.with("referral.evidence-changed", () -> referrals.release(pack));
        hand.flip(file);
    }

    @Test
    void identityIsInsideOnlyUnderALiveGrantAndNeverInTheLetter() throws Exception {
        String number = decided(HappeningNow.NO);
        as.signIn(desk.analyst());
        Refused.with("referral.no-grant", () -> prepared(number, true));
        long request = as.call(
                desk.analyst(),
                () -> releases.ask(new Asking(
                        number, EnumSet.of(IdentityField.CUSTOMER_FIRST_NAME), "to find the place", "no other way")));
        as.run(as.person(Set.of(Role.CUSTODIAN), Set.of()), () -> releases.grant(request, null));
        long late = prepared(number, true);
        TestRecipients.Opened files = sent(prepared(number, true));
        assertThat(text(files.file("identity.pdf")))
                .contains("First name: Farid")
                .contains("request " + request);
        assertThat(text(files.file("letter.pdf"))).doesNotContain("Farid").contains("identity.pdf");
        assertThat(new String(files.file("case.json"), StandardCharsets.UTF_8)).doesNotContain("Farid");

        db.execute("update referral.pack set identity_until = current_timestamp where id = ?", late);
        as.signIn(desk.analyst());
        Refused.with("referral.grant-over", () -> referrals.sign(late));
        tidyUp.all();
        assertThat(referrals.ofCase(number))
                .anyMatch(pack -> pack.id() == late && pack.stage() == Pack.Stage.DISCARDED);
    }

    @Test
    void twoPeopleSignAndTheDatabaseHoldsThemToIt() {
        String number = decided(HappeningNow.NO);
        long pack = prepared(number, false);
        as.signIn(desk.analyst());
        Refused.with("referral.stage", () -> referrals.release(pack));
        referrals.sign(pack);
        Refused.with("referral.same-person", () -> referrals.release(pack));
        assertThatThrownBy(() -> db.execute(
                        "update referral.pack set released_by = signed_by, released_at = current_timestamp where id = ?",
                        pack))
                .hasStackTraceContaining("two_people_sign");
        assertThat(cases.state(number)).isEqualTo("DECIDED");
        as.run(desk.lead(), () -> referrals.release(pack));
        assertThat(cases.state(number)).isEqualTo("REFERRAL_PENDING");
    }

    @Test
    void inAnEmergencyTheReleaseIsTheOnlySignature() throws Exception {
        String number = decided(HappeningNow.YES);
        long pack = prepared(number, false);
        as.signIn(desk.analyst());
        referrals.release(pack);
        assertThat(cases.state(number)).isEqualTo("REFERRAL_PENDING");
        TestRecipients.Opened files =
                TestRecipients.opened(referrals.fetch(pack).bytes(), keys);
        assertThat(json.readTree(files.file("signatures.json")).get("signatures"))
                .hasSize(1);
    }

    @Test
    void aPackLostOnItsWayIsReplacedAndItsArrivalHoldsTheClipForAYear() throws Exception {
        String number = decided(HappeningNow.NO);
        sent(prepared(number, false));
        long second = prepared(number, false);
        sent(second);
        as.signIn(desk.analyst());
        Refused.with(
                "referral.time",
                () -> referrals.delivered(
                        second,
                        new Delivery("portal", "desk 4", "R-1", Instant.now().plusSeconds(3600))));
        referrals.delivered(second, new Delivery("portal", "desk 4", "R-1", Instant.now()));
        assertThat(cases.state(number)).isEqualTo("REFERRED");
        assertThat(holds.term(number).orElseThrow().until())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusYears(1));
        Refused.with("referral.not-pending", () -> prepared(number, false));
    }

    @Test
    void nothingGoesToARecipientThatSomebodyElseHasNotChecked() {
        String number = decided(HappeningNow.NO);
        as.signIn(desk.lead());
        Refused.with("recipient.own-entry", () -> recipients.check(recipient(recipient)));
        Recipient before = recipient(recipient);
        recipients.change(recipient, before.plan());
        Refused.with("referral.recipient", () -> prepared(number, false));
        as.signIn(desk.analyst());
        Refused.with("recipient.changed", () -> recipients.check(before));
        recipients.check(recipient(recipient));
        db.execute(
                "update referral.recipient set checked_at = current_timestamp - interval '91' day where id = ?",
                recipient);
        Refused.with("referral.recipient", () -> prepared(number, false));
        as.signIn(desk.lead());
        Refused.with(
                "recipient.key",
                () -> recipients.add(new RecipientPlan("x", RecipientKind.HOTLINE, "y", "z", keys.open() + "q")));
    }
}
