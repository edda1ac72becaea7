package org.earshot.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.IdentityField;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.CustodyAct;
import org.earshot.identity.Asking;
import org.earshot.shared.Digest;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class PackTest extends OnADecidedCase {

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
}
