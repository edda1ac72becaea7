package org.earshot.referral;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.earshot.clip.Originals;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.Evidence;
import org.earshot.evidence.Holds;
import org.earshot.identity.IdentityReleases;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestTimers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A case that is decided to be referred, and somebody to refer it to. */
abstract class OnADecidedCase {

    static final Letter LETTER =
            new Letter("A voice calls „ajutor” twice, at 0:03 and 0:07.", "not known", "quite sure", "+40 21 000 0000");

    @Autowired
    TestTimers timers;

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

    final TestRecipients.Keys keys = TestRecipients.keys();
    TestCases.Desk desk;
    long recipient;

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

    Recipient recipient(long id) {
        return recipients.all().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** A sealed case that is decided to be referred, with every step before the sending done. */
    String decided(HappeningNow now) {
        String number = cases.raise(desk, "C03", now);
        cases.toAssessment(desk, number, Category.C03);
        cases.propose(desk, number, CaseOutcome.REFER_POLICE);
        cases.approve(desk, number);
        cases.stepsBefore(desk, number, "send-referral");
        timers.fire(number, "seal");
        return number;
    }

    long prepared(String number, boolean withIdentity) {
        return as.call(desk.analyst(), () -> referrals.prepare(new Preparing(number, recipient, LETTER, withIdentity)));
    }

    TestRecipients.Opened sent(long pack) throws Exception {
        as.run(desk.analyst(), () -> referrals.sign(pack));
        as.run(desk.lead(), () -> referrals.release(pack));
        return TestRecipients.opened(
                as.call(desk.lead(), () -> referrals.fetch(pack)).bytes(), keys);
    }

    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
