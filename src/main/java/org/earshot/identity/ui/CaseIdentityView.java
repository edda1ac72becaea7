package org.earshot.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Page;

/** Identity in one case, by itself: where the answer to a request leads. */
@Route("identity/case")
@RolesAllowed({"TS_ANALYST", "TS_LEAD"})
@HoldsWords
class CaseIdentityView extends Page implements HasUrlParameter<String> {

    private final IdentitySection section;
    private final Div content = new Div();

    CaseIdentityView(IdentitySection section) {
        super("identity.section.title");
        this.section = section;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String caseNumber) {
        setLine(getTranslation("identity.of-case", caseNumber));
        content.removeAll();
        content.add(section.of(caseNumber, () -> {}));
    }
}
