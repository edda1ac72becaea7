package org.earshot.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.clip.Clip;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.RaisedVia;
import org.earshot.escalation.ui.RaiseDialog;
import org.earshot.playback.Undisguised;
import org.earshot.playback.UndisguisedPlay;
import org.earshot.review.FormQuestion;
import org.earshot.review.ReviewDetail;
import org.earshot.review.ReviewVersion;
import org.earshot.review.Reviews;
import org.earshot.secondear.EarRecords;
import org.earshot.secondear.ui.AskedAboutClip;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** One filed review: the clip's facts without identity, what was written, and every version of it. */
@Route("reviews")
@RolesAllowed("SUPERVISOR")
@HoldsWords
class ReviewView extends Page implements HasUrlParameter<String> {

    private final Reviews reviews;
    private final Escalations escalations;
    private final Undisguised undisguised;
    private final People people;
    private final EarRecords ears;
    private final Times times;
    private final Div content = new Div();
    private final Button escalate = new Button();
    private @Nullable Registration raise;

    ReviewView(
            Reviews reviews,
            Escalations escalations,
            Undisguised undisguised,
            EarRecords ears,
            People people,
            ReadersZone reader) {
        super("review.one.title");
        this.reviews = reviews;
        this.escalations = escalations;
        this.undisguised = undisguised;
        this.ears = ears;
        this.people = people;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassName("earshot-stack");
        escalate.setText(getTranslation("escalation.raise.button"));
        escalate.addClassName("earshot-escalate");
        addAction(escalate);
        add(new RouterLink(getTranslation("review.one.back"), ReviewsView.class), content);
    }

    @Override
    public void setParameter(BeforeEvent event, String idOrCode) {
        content.removeAll();
        escalate.setVisible(false);
        try {
            show(reviews.detail(idOrCode));
        } catch (Refusal refusal) {
            NotYours.check(refusal);
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private void show(ReviewDetail review) {
        ReviewVersion latest = review.versions().getFirst();
        setLine(getTranslation("review.one.line", review.clip().code(), review.queueName()));
        if (raise != null) {
            raise.remove();
        }
        raise = escalate.addClickListener(click -> raise(review.clip()));
        escalate.setVisible(true);
        content.add(panel("review.one.clip", facts(review)));
        content.add(panel(
                review.listen() == 2 ? "review.one.second" : "review.one.transcript",
                transcript(latest.transcript()),
                answers(review.questions(), latest.answers(), latest.severity())));
        review.other()
                .ifPresent(other -> content.add(panel(
                        other.listen() == 2 ? "review.one.second" : "review.one.first",
                        blind(),
                        transcript(other.transcript()),
                        answers(other.questions(), other.answers(), other.severity()))));
        List<UndisguisedPlay> plays = undisguised.of(review.clip().id());
        if (!plays.isEmpty()) {
            content.add(panel("review.one.as-recorded", asRecorded(plays)));
        }
        content.add(new AskedAboutClip(ears.about(review.clip().id()), times));
        content.add(panel("review.one.versions", versions(review)));
    }

    private void raise(Clip clip) {
        new RaiseDialog(clip.code(), said -> escalations.raise(clip.id(), said.via(RaisedVia.SUPERVISOR)), raised -> {
                    escalate.setVisible(false);
                    content.removeAll();
                    content.add(panel(
                            "escalation.raise.thanks",
                            new Paragraph(getTranslation("escalation.raise.done", raised.number()))));
                })
                .open();
    }

    /** Who was given the clip with its voices as they were recorded, and why. */
    private Component asRecorded(List<UndisguisedPlay> plays) {
        Map<Long, String> names = people.names(
                plays.stream().map(UndisguisedPlay::accountId).distinct().toList());
        var list = new DescriptionList();
        for (UndisguisedPlay play : plays) {
            String why = play.reason();
            list.add(
                    new DescriptionList.Term(times.dayAndTime(play.at())),
                    new DescriptionList.Description(
                            names.getOrDefault(play.accountId(), "?") + (why == null ? "" : ": " + why)));
        }
        return list;
    }

    private Component panel(String titleKey, Component... parts) {
        var panel = new Div(new H2(getTranslation(titleKey)));
        panel.addClassNames("earshot-panel", "earshot-stack");
        panel.add(parts);
        return panel;
    }

    private Component facts(ReviewDetail review) {
        Clip clip = review.clip();
        var facts = new DescriptionList();
        put(facts, "review.fact.code", clip.code());
        put(facts, "review.fact.external-id", clip.externalId());
        put(facts, "review.fact.captured", times.dayAndTime(clip.capturedAt()));
        put(facts, "review.fact.locale", clip.locale());
        put(facts, "review.fact.duration", String.format(Locale.ROOT, "%.1f s", clip.durationMs() / 1000.0));
        put(facts, "review.fact.device", clip.deviceKind());
        put(facts, "review.fact.trigger", clip.trigger());
        put(facts, "review.fact.wake-word", clip.wakeWord());
        put(facts, "review.fact.machine-transcript", review.words().machineTranscript());
        put(facts, "review.fact.assistant-answer", review.words().assistantAnswer());
        return facts;
    }

    private Component blind() {
        var hint = new Paragraph(getTranslation("review.one.blind"));
        hint.addClassName("earshot-hint");
        return hint;
    }

    private static Component transcript(String words) {
        var text = new Paragraph(words);
        text.addClassName("earshot-transcript");
        return text;
    }

    private Component answers(List<FormQuestion> questions, Map<String, String> given, String severity) {
        var answers = new DescriptionList();
        for (FormQuestion question : questions) {
            String answer = given.get(question.key());
            if (answer != null) {
                answers.add(
                        new DescriptionList.Term(question.label()),
                        new DescriptionList.Description(label(question, answer)));
            }
        }
        put(answers, "review.filter.severity", getTranslation("review.value." + severity));
        return answers;
    }

    private static String label(FormQuestion question, String answer) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(answer))
                .map(FormQuestion.Choice::label)
                .findFirst()
                .orElse(answer);
    }

    private Component versions(ReviewDetail review) {
        var list = new Div();
        list.addClassName("earshot-stack");
        for (ReviewVersion version : review.versions()) {
            var head = new Div(
                    new Span(getTranslation(
                            "review.version." + version.kind(),
                            version.version(),
                            review.people().getOrDefault(version.filedBy(), "?"))),
                    new Span(" "),
                    times.ago(this, version.filedAt()));
            var text = new Paragraph(version.transcript());
            text.addClassName("earshot-hint");
            list.add(head, text);
        }
        return list;
    }

    private void put(DescriptionList list, String labelKey, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(getTranslation(labelKey)), new DescriptionList.Description(value));
        }
    }
}
