package org.earshot.trace;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.SystemActor;
import org.earshot.audit.Attempts;
import org.earshot.audit.Audit;
import org.earshot.incident.EntryKind;
import org.earshot.incident.IncidentKind;
import org.earshot.incident.Incidents;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.earshot.trace.TraceStep.Act;

/**
 * What follows from a trace: its report, which leaves the tool once and only after the second person has let it, and an
 * incident about misuse. Refused with {@code trace.unknown} for everybody but the two people of the trace.
 */
@Door
public class TraceReports {

    private final TraceFile files;
    private final TraceStore store;
    private final ReportStore reports;
    private final Comparisons comparisons;
    private final Incidents incidents;
    private final Attempts attempts;
    private final Audit audit;
    private final Live live;
    private final Me me;

    TraceReports(
            TraceFile files,
            TraceStore store,
            ReportStore reports,
            Comparisons comparisons,
            Incidents incidents,
            Attempts attempts,
            Audit audit,
            Live live,
            Me me) {
        this.files = files;
        this.store = store;
        this.reports = reports;
        this.comparisons = comparisons;
        this.incidents = incidents;
        this.attempts = attempts;
        this.audit = audit;
        this.live = live;
        this.me = me;
    }

    /**
     * Lets the report of the latest comparison leave the tool, once. Refused with {@code trace.same-person} for whoever asked,
     * {@code trace.no-report} and {@code trace.released}.
     */
    @RolesAllowed({"TS_LEAD", "CUSTODIAN"})
    public void release(String number) {
        attempts.of("trace.release", "trace", number, () -> {
            var trace = mine(number);
            if (trace.askedBy() == me.id()) {
                throw new Refusal(
                        "trace.same-person", "You asked for this trace. The second person lets its report go.");
            }
            var report = latest(trace);
            if (!reports.release(report.runId(), me.id())) {
                throw new Refusal("trace.released", "This report was released already.");
            }
            done(trace, Act.RELEASED, "trace.report-released", Map.of("sha256", report.sha256()));
            return number;
        });
    }

    /** The released report as PDF, once, for whoever asked. Refused with {@code trace.not-asker} and {@code trace.not-released}. */
    @RolesAllowed("TS_LEAD")
    public byte[] fetch(String number) {
        return attempts.of("trace.fetch", "trace", number, () -> {
            var trace = mine(number);
            TraceRules.isAskers(trace, me.id());
            var report = latest(trace);
            byte[] pdf = reports.fetch(report.runId())
                    .orElseThrow(() -> new Refusal(
                            "trace.not-released",
                            "The second person has not let this report go, or it was downloaded already."));
            done(trace, Act.FETCHED, "trace.report-fetched", Map.of("sha256", report.sha256()));
            return pdf;
        });
    }

    /**
     * Opens an incident about misuse and notes the trace in it; answers its number. Refused with {@code trace.not-asker},
     * {@code trace.incident} when there is one, and {@code trace.nobody} when nobody is named.
     */
    @RolesAllowed("TS_LEAD")
    public String openIncident(String number) {
        return attempts.of("trace.open-incident", "trace", number, () -> {
            var trace = mine(number);
            TraceRules.isAskers(trace, me.id());
            if (trace.incident() != null) {
                throw new Refusal("trace.incident", "Incident " + trace.incident() + " was opened for this trace.");
            }
            var run = comparisons.latest(trace.id());
            if (run == null || (run.outcome() != Outcome.NAMED && run.outcome() != Outcome.LIKELY)) {
                throw new Refusal("trace.nobody", "Nobody is named by this trace, so there is nothing to look into.");
            }
            String incident = incidents.open("Leak traced in " + number, IncidentKind.INTERNAL_MISUSE, me.id());
            String text = run.outcome() == Outcome.NAMED
                    ? "A recording found outside carries a listener's mark. Who, and the figures: see the trace."
                    : "A recording found outside is likely to carry a listener's mark, which is no proof. See the trace.";
            SystemActor.run("traces", () -> incidents.note(incident, EntryKind.MISUSE, number, text));
            store.incident(trace.id(), incident);
            done(trace, Act.INCIDENT, "trace.incident-opened", Map.of("incident", incident));
            return incident;
        });
    }

    private TraceStore.Row mine(String number) {
        return store.lock(files.mine(number, me.id()).id()).orElseThrow(TraceFile::unknown);
    }

    private Report latest(TraceStore.Row trace) {
        var run = comparisons.latest(trace.id());
        var report = run == null ? null : reports.find(run.id()).orElse(null);
        if (report == null) {
            throw new Refusal("trace.no-report", "There is no report yet.");
        }
        return report;
    }

    private void done(TraceStore.Row trace, Act act, String what, Map<String, ?> detail) {
        String number = Trace.number(trace.id());
        store.step(trace.id(), act, me.id(), null);
        audit.record(what, "trace", number, detail);
        live.tell(Traces.topic(number));
    }
}
