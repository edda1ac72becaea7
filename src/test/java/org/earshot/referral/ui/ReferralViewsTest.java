package org.earshot.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.evidence.Evidence;
import org.earshot.referral.Recipient;
import org.earshot.referral.Recipients;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestTimers;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestCases.class, TestClips.class})
class ReferralViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestTimers timers;

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    Recipients recipients;

    @Autowired
    Evidence evidence;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aLeadWritesARecipientAnotherChecksItAndAPackIsSignedReleasedAndReadyToFetch() throws Exception {
        TestCases.Desk desk = cases.desk();
        String number = cases.raise(desk, "C03", HappeningNow.NO);
        cases.toAssessment(desk, number, Category.C03);
        cases.propose(desk, number, CaseOutcome.REFER_POLICE);
        cases.approve(desk, number);
        cases.stepsBefore(desk, number, "send-referral");
        timers.fire(number, "seal");

        as.signIn(desk.lead());
        navigate(RecipientsView.class);
        press("Add a recipient");
        type("Name", "Police " + number);
        type("Responsible for", "Bucharest");
        type("How to reach them", "+40 21 112");
        type("Key", "age1nonsense");
        press("Save");
        assertThat(test($(Notification.class).last()).getText()).contains("not an age public key");
        type("Key", new X25519KeyPairGenerator().generateKeyPair().getPublic().toString());
        press("Save");
        Recipient written = recipients.all().stream()
                .filter(each -> each.plan().name().equals("Police " + number))
                .findFirst()
                .orElseThrow();

        as.signIn(desk.otherLead());
        recipients.check(written);

        as.signIn(desk.analyst());
        navigate(CaseReferralView.class, number);
        press("Prepare a pack");
        choose(written);
        for (TextArea area : $(TextArea.class).all()) {
            test(area).setValue("a voice, far away");
        }
        press("Prepare");
        assertThat(spans()).contains("Prepared; waits for the first signature");
        press("Sign");
        assertThat(spans()).contains("You have signed. Somebody else releases the pack.");

        as.signIn(desk.lead());
        navigate(CaseReferralView.class, number);
        press("Sign and release");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Fetch the pack");
    }

    @SuppressWarnings("unchecked") // the tester knows the select's type only without its parameter
    private void choose(Recipient recipient) {
        ((Select<Recipient>) $(Select.class).all().stream()
                        .filter(each -> "Recipient".equals(each.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(recipients.all().stream()
                        .filter(each -> each.id() == recipient.id())
                        .findFirst()
                        .orElseThrow());
    }

    private void type(String label, String text) {
        test($(TextField.class).all().stream()
                        .filter(each -> label.equals(each.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(text);
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
