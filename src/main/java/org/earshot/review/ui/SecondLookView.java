package org.earshot.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.access.ReadersZone;
import org.earshot.clip.Clip;
import org.earshot.escalation.ui.RaiseDialog;
import org.earshot.review.FormQuestion;
import org.earshot.review.SecondLook;
import org.earshot.review.SecondLooks;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** One "heard, not distress": the transcript first, what the reviewer said, the facts; then agree, or escalate. No sound. */
@Route("second-looks")
@RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
@HoldsWords
class SecondLookView extends Page implements HasUrlParameter<String> {

    private static final String PREFIX = "LOOK-";

    private final SecondLooks looks;
    private final Times times;
    private final Div content = new Div();

    SecondLookView(SecondLooks looks, ReadersZone reader) {
        super("review.look.title");
        this.looks = looks;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassName("earshot-stack");
        add(new RouterLink(getTranslation("review.look.back"), SecondLooksView.class), content);
    }

    /** As messages name it. */
    static String reference(long id) {
        return PREFIX + id;
    }

    @Override
    public void setParameter(BeforeEvent event, String reference) {
        content.removeAll();
        try {
            show(looks.look(number(reference)));
        } catch (Refusal refusal) {
            NotYours.check(refusal);
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private static long number(String reference) {
        return reference.matches(PREFIX + "[0-9]{1,18}") ? Long.parseLong(reference.substring(PREFIX.length())) : 0;
    }

    private void show(SecondLook look) {
        setLine(getTranslation("review.look.line", look.clip().code(), times.dayAndTime(look.dueAt())));
        var transcript = new Paragraph(look.version().transcript());
        transcript.addClassName("earshot-transcript");
        content.add(
                panel("review.one.transcript", transcript),
                panel("review.look.said", said(look)),
                panel("review.one.clip", facts(look)),
                ways(look));
    }

    private Component said(SecondLook look) {
        var said = new DescriptionList();
        put(said, "review.look.reason", look.reason());
        put(
                said,
                "review.look.grounds",
                look.grounds().stream()
                        .map(ground -> getTranslation("review.look.grounds." + ground))
                        .collect(Collectors.joining("; ")));
        for (FormQuestion question : look.questions()) {
            String answer = look.version().answers().get(question.key());
            if (answer != null) {
                said.add(
                        new DescriptionList.Term(question.label()),
                        new DescriptionList.Description(question.choices().stream()
                                .filter(choice -> choice.value().equals(answer))
                                .map(FormQuestion.Choice::label)
                                .findFirst()
                                .orElse(answer)));
            }
        }
        put(
                said,
                "review.filter.severity",
                getTranslation("review.value." + look.version().severity()));
        return said;
    }

    private Component facts(SecondLook look) {
        Clip clip = look.clip();
        var facts = new DescriptionList();
        put(facts, "review.fact.code", clip.code());
        put(facts, "review.fact.captured", times.dayAndTime(clip.capturedAt()));
        put(facts, "review.fact.locale", clip.locale());
        put(facts, "review.fact.duration", String.format(Locale.ROOT, "%.1f s", clip.durationMs() / 1000.0));
        put(facts, "review.fact.device", clip.deviceKind());
        put(facts, "review.fact.trigger", clip.trigger());
        return facts;
    }

    private Component ways(SecondLook look) {
        var agree = new Button(getTranslation("review.look.agree"), click -> {
            if (Say.orWhyNot(() -> looks.agree(look.id()))) {
                Say.done(getTranslation("review.look.agreed"));
            }
            UI.getCurrent().navigate(SecondLooksView.class);
        });
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        var escalate = new Button(getTranslation("escalation.raise.button"), click -> raise(look));
        escalate.addClassName("earshot-escalate");
        var ways = new Div(escalate, agree);
        ways.addClassName("earshot-row");
        return ways;
    }

    private void raise(SecondLook look) {
        new RaiseDialog(look.clip().code(), said -> looks.raise(look.id(), said), raised -> {
                    content.removeAll();
                    content.add(panel(
                            "escalation.raise.thanks",
                            new Paragraph(getTranslation("escalation.raise.done", raised.number()))));
                })
                .open();
    }

    private Component panel(String titleKey, Component... parts) {
        var panel = new Div(new H2(getTranslation(titleKey)));
        panel.addClassNames("earshot-panel", "earshot-stack");
        panel.add(parts);
        return panel;
    }

    private void put(DescriptionList list, String labelKey, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(getTranslation(labelKey)), new DescriptionList.Description(value));
        }
    }
}
