package org.earshot.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CasePanel;
import org.earshot.referral.Recipients;
import org.earshot.referral.Referrals;
import org.earshot.shared.ui.Downloads;

/** Brings the handing over to the page of a case that is decided to be referred. */
@org.springframework.stereotype.Component
final class ReferralSection implements CasePanel {

    private final Referrals referrals;
    private final Downloads downloads;
    private final Recipients recipients;
    private final People people;
    private final ReadersZone reader;
    private final Me me;

    ReferralSection(
            Referrals referrals, Downloads downloads, Recipients recipients, People people, ReadersZone reader, Me me) {
        this.referrals = referrals;
        this.downloads = downloads;
        this.recipients = recipients;
        this.people = people;
        this.reader = reader;
        this.me = me;
    }

    @Override
    public String title() {
        return I18NProvider.translate("referral.section.title");
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return (me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD))
                && file.decisions().stream()
                        .anyMatch(made ->
                                made.approvedBy() != null && made.outcome().refers());
    }

    @Override
    public Component show(CaseFile file, Runnable refresh) {
        return of(file.number(), refresh);
    }

    Component of(String caseNumber, Runnable refresh) {
        return new ReferralPanel(
                caseNumber, referrals, downloads, recipients, people, reader.clock(), me.id(), refresh);
    }
}
