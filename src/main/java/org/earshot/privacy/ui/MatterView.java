package org.earshot.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.Me;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.exposure.ui.HowItWas;
import org.earshot.privacy.Matter;
import org.earshot.privacy.MatterStep;
import org.earshot.privacy.Matters;
import org.earshot.review.PrivateFlag;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;

/** One flagged clip: what was marked, what was done so far, and the ways out that are open to the reader. */
@Route("privacy")
@RolesAllowed({"TS_ANALYST", "TS_LEAD"})
@HoldsWords
class MatterView extends Page implements HasUrlParameter<Long> {

    private final Matters matters;
    private final Me me;
    private final Texts texts;
    private final Times times;
    private final Div content = new Div();

    MatterView(Matters matters, Me me, ReadersZone reader, Texts texts) {
        super("privacy.one.title");
        this.matters = matters;
        this.me = me;
        this.texts = texts;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassName("earshot-stack");
        add(new RouterLink(getTranslation("privacy.one.back"), MattersView.class), content);
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        content.removeAll();
        try {
            show(matters.look(id));
        } catch (Refusal refusal) {
            NotYours.check(refusal);
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private void show(Matter matter) {
        setLine(getTranslation("privacy.one.line", matter.clipCode(), matter.locale(), seconds(matter.durationMs())));
        var how = new HowItWas(own -> matters.howItWas(matter.id(), own));
        content.add(
                panel("privacy.one.marked", marked(matter)), new MatterSound(matter, matters, texts, how::offer), how);
        if (matter.held()) {
            content.add(panel("privacy.one.held", new Paragraph(getTranslation("privacy.one.held.why"))));
        }
        var proposed = matter.proposed();
        if (proposed != null) {
            content.add(panel("privacy.answer.title", answer(matter, proposed)));
        } else if (matter.open()) {
            content.add(
                    panel("privacy.mask.title", new MaskForm(matters, matter, this::leave)),
                    panel(
                            "privacy.return.title",
                            new Paragraph(getTranslation("privacy.return.line")),
                            new ReasonForm(
                                    "privacy.return.button",
                                    reason -> matters.giveBack(matter.id(), reason)
                                            ? "privacy.return.done"
                                            : "privacy.return.done-without-queue",
                                    this::leave)));
            if (!matter.held()) {
                content.add(panel(
                        "privacy.erase.title",
                        new Paragraph(getTranslation("privacy.erase.line")),
                        new ReasonForm(
                                "privacy.erase.button",
                                reason -> {
                                    matters.proposeErasure(matter.id(), reason);
                                    return "privacy.erase.done";
                                },
                                this::leave)));
            }
        }
        content.add(panel("privacy.one.steps", steps(matter)));
    }

    private Component marked(Matter matter) {
        var list = new Div();
        list.addClassName("earshot-stack");
        for (PrivateFlag flag : matter.flags()) {
            var marks = new DescriptionList();
            marks.add(
                    new DescriptionList.Term(getTranslation("privacy.sound")),
                    new DescriptionList.Description(
                            flag.fromMs() == null || flag.toMs() == null
                                    ? getTranslation("privacy.sound.none")
                                    : getTranslation(
                                            "privacy.sound.span", seconds(flag.fromMs()), seconds(flag.toMs()))));
            marks.add(
                    new DescriptionList.Term(getTranslation("privacy.words")),
                    new DescriptionList.Description(
                            flag.maskedText() == null ? getTranslation("privacy.words.none") : flag.maskedText()));
            list.add(marks);
        }
        return list;
    }

    private Component answer(Matter matter, Matter.Proposed proposed) {
        var stack = new Div(new Paragraph(getTranslation(
                "privacy.answer.line",
                matter.people().getOrDefault(proposed.byAccount(), "?"),
                times.dayAndTime(proposed.at()),
                proposed.reason())));
        stack.addClassName("earshot-stack");
        if (!me.has(Role.TS_LEAD) || proposed.byAccount() == me.id()) {
            stack.add(new Paragraph(getTranslation("privacy.answer.others")));
            return stack;
        }
        stack.add(new ReasonForm(
                "privacy.answer.approve",
                reason -> {
                    matters.approveErasure(matter.id(), reason);
                    return "privacy.answer.approved";
                },
                this::leave));
        stack.add(new ReasonForm(
                "privacy.answer.turn-down",
                reason -> {
                    matters.turnDownErasure(matter.id(), reason);
                    return "privacy.answer.turned-down";
                },
                this::leave));
        return stack;
    }

    private Component steps(Matter matter) {
        var list = new DescriptionList();
        for (MatterStep step : matter.steps()) {
            Long account = step.accountId();
            String who = account == null ? "" : matter.people().getOrDefault(account, "?");
            list.add(
                    new DescriptionList.Term(times.dayAndTime(step.at())),
                    new DescriptionList.Description(getTranslation("privacy.step." + step.act(), who)
                            + (step.reason() == null ? "" : " " + step.reason())));
        }
        return list;
    }

    private void leave() {
        UI.getCurrent().navigate(MattersView.class);
    }

    private Component panel(String titleKey, Component... parts) {
        var panel = new Div(new H2(getTranslation(titleKey)));
        panel.addClassNames("earshot-panel", "earshot-stack");
        panel.add(parts);
        return panel;
    }

    private String seconds(int ms) {
        return String.format(getLocale(), "%.1f", ms / 1000.0);
    }
}
