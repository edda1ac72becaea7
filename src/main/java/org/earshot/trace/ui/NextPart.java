package org.earshot.trace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Set;
import org.earshot.shared.ui.Downloads;
import org.earshot.shared.ui.Times;
import org.earshot.trace.Outcome;
import org.earshot.trace.Report;
import org.earshot.trace.Trace;
import org.earshot.trace.TraceReports;

/** What follows: the report, which the second person lets go, and an incident. */
final class NextPart extends Div {

    /** Not released is also one that was downloaded already. */
    private static final Set<String> NOT_THEIRS = Set.of("trace.unknown", "trace.not-asker", "trace.not-released");

    private final TraceReports reports;
    private final Downloads downloads;
    private final Trace trace;
    private final Doing doing;

    NextPart(TraceReports reports, Downloads downloads, Trace trace, Outcome outcome, Times times, Doing doing) {
        this.reports = reports;
        this.downloads = downloads;
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

    private void fetch(DownloadEvent event) throws IOException {
        byte[] pdf = downloads.orSay(event, "trace", trace.number(), NOT_THEIRS, () -> reports.fetch(trace.number()));
        if (pdf == null) {
            return;
        }
        Downloads.write(event, trace.number() + ".pdf", "application/pdf", pdf);
    }
}
