package org.earshot.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.earshot.access.SystemActor;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.ByHand;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReferralsTest extends OnADecidedCase {

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
