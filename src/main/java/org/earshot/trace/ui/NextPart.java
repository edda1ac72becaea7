package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.earshot.trace.Outcome;
import org.earshot.trace.Report;
import org.earshot.trace.Trace;
import org.earshot.trace.TraceReports;

/** What follows: the report, which the second person lets go, and an incident. */
final class NextPart extends Div {

    private final TraceReports reports;
    private final Trace trace;
    private final Doing doing;

    NextPart(TraceReports reports, Trace trace, Outcome outcome, Times times, Doing doing) {
        this.reports = reports;
        this.trace = trace;
        this.doing = doing;
        addClassName("earshot-stack");
        Report report = trace.report();
        if (report == null) {
            add(new Paragraph(getTranslation("trace.report.none")));
        } else {
            report(report, times);
        }
        String incident = trace.incident();
        if (incident != null) {
            add(new Paragraph(getTranslation("trace.incident.is", incident)));
            if (trace.mine()) {
                add(new Anchor("incident/" + incident, getTranslation("trace.incident.go")));
            }
        } else if (trace.mine() && (outcome == Outcome.NAMED || outcome == Outcome.LIKELY)) {
            add(new Button(
                    getTranslation("trace.incident.open"),
                    click -> doing.act(() -> reports.openIncident(trace.number()), "trace.incident.opened")));
        }
    }

    private void report(Report report, Times times) {
        add(new Facts()
                .fact("trace.report", getTranslation("trace.report.line", times.dayAndTime(report.madeAt())))
                .code("trace.report.sha256", report.sha256()));
        if (report.fetchedAt() != null) {
            add(new Paragraph(getTranslation("trace.report.fetched", times.dayAndTime(report.fetchedAt()))));
        } else if (report.releasedAt() != null) {
            if (trace.mine()) {
                var link = new Anchor((DownloadHandler) this::fetch, getTranslation("trace.report.fetch"));
                link.addClassName("earshot-link-primary");
                add(link);
            } else {
                add(new Paragraph(getTranslation("trace.report.released")));
            }
        } else if (trace.mine()) {
            add(new Paragraph(getTranslation("trace.report.kept", trace.name(trace.secondPerson()))));
        } else {
            add(
                    new Paragraph(getTranslation("trace.report.ask")),
                    new Button(
                            getTranslation("trace.report.release"),
                            click -> doing.act(() -> reports.release(trace.number()), "trace.report.release.done")));
        }
    }

    /** A download has no page of its own to say why not: this one says it. */
    private void fetch(DownloadEvent event) throws IOException {
        var tab = event.getUI();
        try {
            byte[] pdf = reports.fetch(trace.number());
            event.setFileName(trace.number() + ".pdf");
            event.setContentType("application/pdf");
            event.getResponse().setHeader("Cache-Control", "no-store");
            try (var out = event.getOutputStream()) {
                out.write(pdf);
            }
        } catch (Refusal refusal) {
            event.getResponse().setStatus(403);
            tab.access(() -> {
                Say.refused(refusal.sentence());
                tab.push();
            });
        }
    }
}
