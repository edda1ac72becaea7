package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Step;
import org.earshot.exposure.ui.HowItWas;
import org.earshot.playback.Playback;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The parts of a case page, each of which stays while the case changes, and the list of them. */
final class CaseBody extends Div {

    private final CasePage page;
    private final Playback playback;
    private final CaseHeader header;
    private final SoundPanel sound;
    private final Div triagePlace = new Div();
    private final Div emergencyPlace = new Div();
    private final List<CaseSection> sections;
    private final List<PanelSection> brought;
    private @Nullable TriageForm triage;
    private @Nullable LaneShown lane;

    /** What the emergency lane is drawn from; drawn anew only when that is another. */
    private record LaneShown(List<Object> parts) {
        static LaneShown of(CaseFile file) {
            return new LaneShown(List.of(
                    file.emergencies(),
                    file.severity(),
                    file.state(),
                    file.openings(),
                    file.steps().stream()
                            .filter(each -> each.step().lane() == Step.Lane.EMERGENCY)
                            .toList()));
        }
    }

    CaseBody(
            CasePage page,
            CaseFile file,
            Playback playback,
            Texts texts,
            Me me,
            List<String> versions,
            List<PanelSection> brought) {
        this.page = page;
        this.playback = playback;
        this.brought = brought;
        header = new CaseHeader(page);
        sound = new SoundPanel(file, page.cases(), playback, texts);
        var how = new HowItWas(own -> page.cases().howItWas(file.number(), own));
        if (playback.heardSeconds(file.clipId()) > 0) {
            how.offer();
        }
        var steps = new StepsSection(page);
        steps.addClassName("case-checklist");
        var facts = new FactsSection(page, how::offer);
        var assessment = new AssessmentSection(page);
        var decision = new DecisionSection(page);
        var work = new WorkSection(page, versions);
        var links = new LinksSection(page, me);
        var closing = new ClosingSection(page);
        var notes = new NotesSection(page);
        var timeline = new TimelineSection(page, me);
        var access = new AccessSection(page);
        sound.whenHeard(() -> {
            how.offer();
            access.show(page.acting().file());
            if (triage != null) {
                triage.heard();
            }
        });
        sections = List.of(steps, facts, assessment, decision, work, links, closing, notes, timeline, access);
        var column = new Div();
        column.addClassNames("case-column", "earshot-stack");
        column.add(emergencyPlace, facts, sound, how, triagePlace, assessment, decision);
        brought.forEach(column::add);
        column.add(work, links, closing, notes, timeline, access);
        var grid = new Div(column, steps);
        grid.addClassName("case-grid");
        addClassName("earshot-stack");
        add(header, contents(column, steps), grid);
    }

    /** The parts of the page, by their titles. */
    private Nav contents(Div column, StepsSection steps) {
        var nav = new Nav();
        nav.addClassName("case-contents");
        nav.getElement().setAttribute("aria-label", getTranslation("escalation.case.contents"));
        var all = new ArrayList<Component>();
        all.add(steps);
        column.getChildren().filter(Section.class::isInstance).forEach(all::add);
        nav.add(
                to(getTranslation("escalation.triage.title"), triagePlace),
                to(getTranslation("escalation.emergency.title"), emergencyPlace));
        for (Component each : all) {
            nav.add(to(each.getElement().getAttribute("aria-label"), each));
        }
        return nav;
    }

    private static Button to(String title, Component section) {
        var to = new Button(title, click -> visit(section));
        to.addThemeVariants(ButtonVariant.TERTIARY);
        return to;
    }

    private static void visit(Component section) {
        section.scrollIntoView();
        section.getChildren().findFirst().ifPresent(title -> title.getElement().callJsFunction("focus"));
    }

    void show(CaseFile file) {
        header.show(file);
        sound.show(file);
        triage(file);
        emergency(file);
        sections.forEach(each -> each.show(file));
        brought.forEach(each -> each.show(file));
    }

    private void triage(CaseFile file) {
        boolean now = file.state() == CaseState.ACKNOWLEDGED;
        if (now && triage == null) {
            triage = new TriageForm(
                    file, page.acting(), page.cases(), playback, page.words().times(), page.clock());
            triagePlace.add(triage);
        } else if (!now) {
            triage = null;
            triagePlace.removeAll();
        }
    }

    private void emergency(CaseFile file) {
        LaneShown now = LaneShown.of(file);
        if (!now.equals(lane)) {
            lane = now;
            emergencyPlace.removeAll();
            emergencyPlace.add(new EmergencyPanel(
                    file,
                    page.acting(),
                    page.cases(),
                    page.people(),
                    page.words().times(),
                    page.clock()));
        }
    }
}
