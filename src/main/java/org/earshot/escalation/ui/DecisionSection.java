package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Comparator;
import java.util.List;
import org.earshot.escalation.CaseDecision;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseState;
import org.jspecify.annotations.Nullable;

/** What is proposed, by whom it is approved or returned, and every earlier decision. */
final class DecisionSection extends CaseSection {

    private final CasePage page;
    private final Div made = new Div();
    private final ProposeForm propose;
    private final ApproveForm approve;
    private @Nullable List<CaseDecision> shown;
    private @Nullable Integer standing;

    DecisionSection(CasePage page) {
        super("escalation.case.decision");
        this.page = page;
        this.propose = new ProposeForm(page);
        this.approve = new ApproveForm(page);
        made.addClassName("earshot-stack");
        add(made, propose, approve);
    }

    @Override
    void show(CaseFile file) {
        if (!file.decisions().equals(shown) || !java.util.Objects.equals(standing, file.standingDecision())) {
            shown = file.decisions();
            standing = file.standingDecision();
            made.removeAll();
            file.decisions().stream()
                    .sorted(Comparator.comparing(CaseDecision::no).reversed())
                    .forEach(each -> made.add(decision(each, file)));
        }
        propose.setVisible(file.state() != CaseState.DECISION_PROPOSED && file.standingDecision() == null);
        propose.show(file);
        approve.setVisible(file.state() == CaseState.DECISION_PROPOSED);
        approve.show(file);
    }

    private Div decision(CaseDecision decision, CaseFile file) {
        InWords words = page.words();
        var card = new Div(new H3(getTranslation(
                "escalation.case.decision.no",
                file.number() + "-D" + decision.no(),
                words.outcome(decision.outcome()))));
        card.addClassNames("earshot-stack", "case-decision");
        card.add(hint(words.meaning(decision.outcome())));
        var facts = new DescriptionList();
        put(facts, "rationale", decision.rationale());
        put(facts, "unknowns", decision.unknowns());
        put(facts, "legal-basis", decision.legalBasis());
        put(facts, "tried", decision.tried());
        if (decision.erases()) {
            put(facts, "erases", getTranslation("escalation.case.decision.erases"));
        }
        put(facts, "proposed", by(decision.proposedBy(), decision.proposedAt()));
        put(facts, "approved", by(decision.approvedBy(), decision.approvedAt()));
        put(facts, "returned", by(decision.returnedBy(), decision.returnedAt()));
        put(facts, "return-reason", decision.returnReason());
        boolean stands = Integer.valueOf(decision.no()).equals(file.standingDecision());
        card.add(facts);
        if (decision.approvedBy() != null) {
            card.add(hint(
                    getTranslation(stands ? "escalation.case.decision.stands" : "escalation.case.decision.earlier")));
        }
        return card;
    }

    private @Nullable String by(@Nullable Long account, java.time.@Nullable Instant at) {
        return account == null || at == null
                ? null
                : getTranslation(
                        "escalation.case.written-by",
                        page.words().who(account),
                        page.words().times().dayAndTime(at));
    }

    private void put(DescriptionList list, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(
                    new DescriptionList.Term(getTranslation("escalation.case.decision." + name)),
                    new DescriptionList.Description(written(value)));
        }
    }
}
