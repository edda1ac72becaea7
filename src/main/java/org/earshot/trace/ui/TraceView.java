package org.earshot.trace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.ReadersZone;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Downloads;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.NotYours;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.earshot.trace.Alignments;
import org.earshot.trace.Outcome;
import org.earshot.trace.Run;
import org.earshot.trace.Trace;
import org.earshot.trace.TraceReports;
import org.earshot.trace.Traces;
import org.jspecify.annotations.Nullable;

/** One trace: what was found and why it is traced, the answer of the second person, what came of it, and what can be done now. */
@Route("trace")
@HoldsWords
@RolesAllowed({"TS_LEAD", "CUSTODIAN"})
@StyleSheet("earshot-trace.css")
class TraceView extends Page implements HasUrlParameter<String> {

    private final Traces traces;
    private final TraceReports reports;
    private final Downloads downloads;
    private final Alignments alignments;
    private final Live live;
    private final Times times;
    private final Div content = new Div();
    private @Nullable String number;

    TraceView(
            Traces traces,
            TraceReports reports,
            Downloads downloads,
            Alignments alignments,
            Live live,
            ReadersZone reader) {
        super("trace.one.title");
        this.traces = traces;
        this.reports = reports;
        this.downloads = downloads;
        this.alignments = alignments;
        this.live = live;
        this.times = new Times(reader.clock(), getLocale());
        content.addClassName("earshot-stack");
        add(new RouterLink(getTranslation("trace.back"), TracesView.class), content);
    }

    @Override
    public void setParameter(BeforeEvent event, String reference) {
        try {
            Trace trace = traces.look(reference);
            if (number == null) {
                number = reference;
                live.listen(this, Traces.topic(reference), this::refresh);
            }
            show(trace);
        } catch (Refusal refusal) {
            NotYours.check(refusal);
            content.removeAll();
            content.add(new EmptyState(refusal.sentence()));
        }
    }

    private void refresh() {
        if (number != null) {
            show(traces.still(number));
        }
    }

    private void show(Trace trace) {
        setLine(getTranslation("trace.one.line", trace.number(), times.dayAndTime(trace.askedAt())));
        content.removeAll();
        content.add(panel("trace.one.found", new FoundPart(trace)));
        switch (trace.state()) {
            case ASKED -> content.add(panel("trace.answer.title", new AnswerPart(traces, trace, this::act)));
            case TURNED_DOWN ->
                content.add(panel("trace.result.title", new Paragraph(getTranslation("trace.turned-down"))));
            case AGREED -> compared(trace);
        }
        content.add(panel("trace.one.steps", new StepsPart(trace, times)));
    }

    private void compared(Trace trace) {
        Run run = trace.latest();
        if (run == null || run.outcome() == null) {
            content.add(panel("trace.result.title", running(run)));
            return;
        }
        content.add(panel("trace.result.title", new ResultPart(trace, run, run.outcome(), times)));
        content.add(
                panel("trace.next.title", new NextPart(reports, downloads, trace, run.outcome(), times, this::act)));
        boolean wants = run.outcome() == Outcome.NOT_ALIGNED
                || run.outcome() == Outcome.NO_CLIP
                || run.outcome() == Outcome.NOBODY
                || run.outcome() == Outcome.FAILED;
        if (wants && trace.mine() && trace.soundKept()) {
            content.add(panel("trace.again.title", new AgainPart(traces, alignments, trace, this::act)));
        }
    }

    private Component running(@Nullable Run run) {
        var bar = new ProgressBar(0, 100, run == null ? 0 : run.percent());
        bar.getElement().setAttribute("aria-label", getTranslation("trace.running"));
        var part = new Div(new Paragraph(getTranslation("trace.running")), bar);
        part.addClassName("earshot-stack");
        return part;
    }

    private void act(Runnable act, String doneKey) {
        if (Say.orWhyNot(act)) {
            Say.done(getTranslation(doneKey));
            refresh();
        }
    }

    private Component panel(String titleKey, Component part) {
        var panel = new Div(new H2(getTranslation(titleKey)), part);
        panel.addClassNames("earshot-panel", "earshot-stack");
        return panel;
    }
}
