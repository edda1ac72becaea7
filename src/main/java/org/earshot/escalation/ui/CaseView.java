package org.earshot.escalation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CasePanel;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Escalations;
import org.earshot.playback.Playback;
import org.earshot.procedure.ProcedureVersion;
import org.earshot.procedure.Procedures;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One case: how it stands, its checklist, and everything that can be done or why not. Opening it is put on record. */
@Route("case")
@StyleSheet("earshot-escalation.css")
@StyleSheet("earshot-case.css")
@RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
@HoldsWords
class CaseView extends Page implements HasUrlParameter<String> {

    private final Cases cases;
    private final Escalations escalations;
    private final Playback playback;
    private final Procedures procedures;
    private final ObjectProvider<CasePanel> panels;
    private final People people;
    private final Texts texts;
    private final Me me;
    private final Times times;
    private final Clock clock;
    private final Div content = new Div();
    private final List<PanelSection> brought = new ArrayList<>();
    private @Nullable Acting acting;
    private @Nullable CaseBody body;

    CaseView(
            Cases cases,
            Escalations escalations,
            Playback playback,
            Procedures procedures,
            ObjectProvider<CasePanel> panels,
            People people,
            Texts texts,
            Live live,
            Me me,
            ReadersZone reader,
            Clock clock) {
        super("escalation.case.title");
        this.cases = cases;
        this.escalations = escalations;
        this.playback = playback;
        this.procedures = procedures;
        this.panels = panels;
        this.people = people;
        this.texts = texts;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        this.clock = clock;
        add(content);
        live.listen(this, Escalations.TOPIC, this::lookAgain);
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        content.removeAll();
        brought.clear();
        acting = null;
        try {
            open(cases.file(number));
        } catch (Refusal refusal) {
            NotYours.check(refusal);
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private void open(CaseFile file) {
        setLine(getTranslation("escalation.case.line", file.number(), file.clipCode()));
        var made = new Acting(escalations, cases, file, this::show);
        acting = made;
        var page = new CasePage(made, cases, people, new InWords(this, people, times), clock);
        panels.orderedStream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .forEach(panel -> brought.add(new PanelSection(panel, made)));
        body = new CaseBody(page, file, playback, texts, me, versions(), brought);
        content.add(body);
        show(file);
    }

    private List<String> versions() {
        return procedures.all().stream().map(ProcedureVersion::version).toList();
    }

    private void show(CaseFile file) {
        if (body != null) {
            body.show(file);
        }
    }

    /** Somebody has done something on some case: shows this one again if it is another now. */
    private void lookAgain() {
        if (acting == null) {
            return;
        }
        try {
            CaseFile later = cases.again(acting.file().number());
            if (!later.equals(acting.file())) {
                acting.look(later);
            }
        } catch (Refusal refusal) {
            content.removeAll();
            content.add(new EmptyState(refusal.sentence()));
            acting = null;
        }
    }
}
