package org.earshot.procedure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.People;
import org.earshot.procedure.Drafts;
import org.earshot.procedure.ProcedureDraft;
import org.earshot.procedure.ProcedureDraft.State;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;

/** One draft: its text, what is wrong with it line by line, what it would change, and its way to being published. */
@Route("procedure/draft")
@StyleSheet("earshot-procedure.css")
@RolesAllowed("TS_LEAD")
class ProcedureDraftView extends Page implements HasUrlParameter<Long> {

    private static final int PAUSE_MS = 800;

    private final Drafts drafts;
    private final People people;
    private final Div acts = new Div();
    private final TextArea text = new TextArea();
    private final TextArea changed = new TextArea();
    private final Div problems = new Div();
    private final Div difference = new Div();

    ProcedureDraftView(Drafts drafts, People people) {
        super("procedure.draft.title");
        this.drafts = drafts;
        this.people = people;
        acts.addClassName("earshot-row");
        text.setLabel(getTranslation("procedure.draft.text"));
        text.addClassName("procedure-text");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MS);
        text.addValueChangeListener(change -> look());
        changed.setLabel(getTranslation("procedure.draft.changed"));
        changed.setHelperText(getTranslation("procedure.draft.changed.help"));
        changed.setMaxLength(2000);
        changed.addClassName("procedure-summary");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        try {
            show(drafts.one(id));
        } catch (Refusal refusal) {
            add(new EmptyState(
                    refusal.sentence(),
                    new RouterLink(getTranslation("procedure.versions.title"), ProcedureVersionsView.class)));
        }
    }

    private void show(ProcedureDraft draft) {
        boolean open = draft.state() == State.OPEN;
        setLine(getTranslation("procedure.draft.line." + draft.state(), draft.id(), draft.follows(), proposer(draft)));
        text.setValue(draft.text());
        text.setReadOnly(!open);
        changed.setValue(draft.changed() == null ? "" : draft.changed());
        changed.setReadOnly(!open);
        acts.removeAll();
        switch (draft.state()) {
            case OPEN -> {
                act("save", false, () -> drafts.write(draft.id(), draft.edition(), text.getValue()));
                act(
                        "propose",
                        true,
                        () -> drafts.propose(draft.id(), draft.edition(), text.getValue(), changed.getValue()));
                act("retire", false, () -> drafts.retire(draft.id(), draft.edition()));
            }
            case PROPOSED -> {
                Button publish = act("publish", true, () -> drafts.publish(draft.id(), draft.edition()));
                if (drafts.mayPublish(draft.id()) instanceof Verdict.Refused(String code, String reason)) {
                    publish.setEnabled(false);
                    acts.add(new Span(reason));
                }
                act("reopen", false, () -> drafts.reopen(draft.id(), draft.edition()));
                act("retire", false, () -> drafts.retire(draft.id(), draft.edition()));
            }
            case PUBLISHED, RETIRED -> acts.setVisible(false);
        }
        var beside = new Div(new H2(getTranslation("procedure.draft.problems")), problems);
        beside.addClassName("earshot-stack");
        beside.add(new H2(getTranslation("procedure.draft.difference")), difference);
        beside.setVisible(open || draft.state() == State.PROPOSED);
        var work = new Div(text, beside);
        work.addClassName("procedure-work");
        add(new RouterLink(getTranslation("procedure.draft.back"), ProcedureVersionsView.class), changed, acts, work);
        look();
    }

    private Button act(String name, boolean primary, Runnable act) {
        var button = new Button(getTranslation("procedure.act." + name), click -> {
            if (Say.orWhyNot(act)) {
                Say.done(getTranslation("procedure.done." + name));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        acts.add(button);
        return button;
    }

    private void look() {
        problems.removeAll();
        var found = drafts.problems(text.getValue());
        problems.add(
                found.isEmpty()
                        ? new Paragraph(getTranslation("procedure.draft.sound"))
                        : new ProblemList(found, text.getValue()));
        difference.removeAll();
        difference.add(new DiffList(drafts.compare(text.getValue())));
    }

    private String proposer(ProcedureDraft draft) {
        return draft.proposedBy() == null
                ? ""
                : people.person(draft.proposedBy()).displayName();
    }
}
