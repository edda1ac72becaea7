package org.earshot.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Page;

/** The packs of one case, by themselves: where a message about a signature leads. */
@Route("referral/case")
@RolesAllowed({"TS_ANALYST", "TS_LEAD"})
@HoldsWords
class CaseReferralView extends Page implements HasUrlParameter<String> {

    private final ReferralSection section;
    private final Div content = new Div();

    CaseReferralView(ReferralSection section) {
        super("referral.section.title");
        this.section = section;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String caseNumber) {
        setLine(getTranslation("referral.of-case", caseNumber));
        content.removeAll();
        content.add(section.of(caseNumber, () -> {}));
    }
}
