package org.earshot.trace;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.earshot.trace.TraceStep.Act;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Plans comparisons and runs them in the background, one at a time on a node; one that a crash broke off is begun anew. */
@Component
final class Comparisons {

    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);

    private final RunStore runs;
    private final TraceStore traces;
    private final ReportStore reports;
    private final Compare compare;
    private final ReportWords words;
    private final Seals seals;
    private final Notices notices;
    private final Audit audit;
    private final Live live;
    private final SchedulerClient schedule;
    private final DatabaseTime time;
    private final TransactionOperations transactions;
    private final ReentrantLock lock = new ReentrantLock();

    Comparisons(
            RunStore runs,
            TraceStore traces,
            ReportStore reports,
            Compare compare,
            ReportWords words,
            Seals seals,
            Notices notices,
            Audit audit,
            Live live,
            SchedulerClient schedule,
            DatabaseTime time,
            TransactionOperations transactions) {
        this.runs = runs;
        this.traces = traces;
        this.reports = reports;
        this.compare = compare;
        this.words = words;
        this.seals = seals;
        this.notices = notices;
        this.audit = audit;
        this.live = live;
        this.schedule = schedule;
        this.time = time;
        this.transactions = transactions;
    }

    /** Begins once the caller's transaction has committed. */
    void plan(long traceId, @Nullable Long clipId, @Nullable Aligned aligned) {
        long run = runs.add(traceId, clipId, aligned);
        schedule.scheduleIfNotExists(
                Due.TASK.instance(String.valueOf(run)).data(run).build(), time.now());
    }

    RunStore.@Nullable Row latest(long traceId) {
        return runs.of(traceId).stream().findFirst().orElse(null);
    }

    void run(long runId) {
        lock.lock();
        try {
            var run = runs.find(runId).orElseThrow();
            if (run.endedAt() == null) {
                SystemActor.run("traces", () -> end(run, compared(run)));
            }
        } finally {
            lock.unlock();
        }
    }

    private Compare.Ended compared(RunStore.Row run) {
        var trace = traces.find(run.requestId()).orElseThrow();
        try {
            var sealed = traces.sealedSound(trace.id());
            if (sealed.isEmpty()) {
                return new Compare.Ended(Outcome.ERASED, null, null);
            }
            return compare.compare(
                    seals.openSound(trace.sha256(), sealed.get()),
                    run.clipId(),
                    run.aligned(),
                    percent -> progress(run, percent));
        } catch (RuntimeException e) {
            LOG.error("comparison {} failed", run.id(), e);
            return new Compare.Ended(Outcome.FAILED, null, null);
        }
    }

    private void progress(RunStore.Row run, int percent) {
        runs.percent(run.id(), percent);
        live.tell(Traces.topic(Trace.number(run.requestId())));
    }

    private void end(RunStore.Row run, Compare.Ended ended) {
        transactions.executeWithoutResult(status -> {
            var trace = traces.lock(run.requestId()).orElseThrow();
            String number = Trace.number(trace.id());
            var result = ended.result();
            runs.end(run.id(), ended.outcome(), ended.clipId(), result == null ? null : seals.result(run.id(), result));
            if (ended.outcome() != Outcome.FAILED) {
                reports.keep(run.id(), trace.askedBy(), words.pdf(trace, ended.outcome(), result, time.now()));
            }
            traces.step(trace.id(), Act.COMPARED, null, null);
            audit.record("trace.compared", "trace", number, Map.of("run", run.id(), "outcome", ended.outcome()));
            notices.send(
                    new Notice(Template.TRACE_COMPARED, trace.askedBy(), number, null, null, "trace/" + number, false));
            live.tell(Traces.topic(number));
        });
    }

    /** Runs what was planned. */
    @Configuration(proxyBeanMethods = false)
    static class Due {

        static final TaskDescriptor<Long> TASK = TaskDescriptor.of("trace.compare", Long.class);

        @Bean
        OneTimeTask<Long> compareRecordings(Comparisons comparisons) {
            return Tasks.oneTime(TASK).execute((instance, context) -> comparisons.run(instance.getData()));
        }
    }
}
