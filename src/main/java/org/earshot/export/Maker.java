package org.earshot.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.export.Export.Made;
import org.earshot.export.Making.Run;
import org.earshot.export.WaitingStore.WaitingFile;
import org.earshot.review.ExportedReview;
import org.earshot.review.Reviews;
import org.earshot.shared.AgeKeys;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.ui.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Makes the file of a released export, in steps, so that neither memory nor a transaction grows with it. */
@Component
final class Maker {

    private final ExportStore exports;
    private final WaitingStore waiting;
    private final HeldFiles files;
    private final Canaries canaries;
    private final Reviews reviews;
    private final JsonMapper json;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;
    private final TransactionOperations transactions;

    Maker(
            ExportStore exports,
            WaitingStore waiting,
            HeldFiles files,
            Canaries canaries,
            Reviews reviews,
            JsonMapper json,
            Audit audit,
            DatabaseTime time,
            Live live,
            TransactionOperations transactions) {
        this.exports = exports;
        this.waiting = waiting;
        this.files = files;
        this.canaries = canaries;
        this.reviews = reviews;
        this.json = json;
        this.audit = audit;
        this.time = time;
        this.live = live;
        this.transactions = transactions;
    }

    /** Nothing happens when the file was made already, or another making has taken this one's place. */
    void make(Run run) {
        Export export = exports.export(run.export()).orElseThrow();
        String location = files.name();
        int expected = reviews.count(export.filter());
        Boolean begun = transactions.execute(
                status -> waiting.begin(run.export(), run.number(), location, expected, time.now()));
        if (begun == null || !begun) {
            return;
        }
        try {
            Made made = write(export, location, expected);
            transactions.executeWithoutResult(status -> finish(export, run, location, made));
        } catch (IOException | RuntimeException e) {
            files.delete(location);
            transactions.executeWithoutResult(status -> waiting.troubled(run.export(), run.number()));
            live.tell(Exports.TOPIC);
            throw e instanceof IOException unread
                    ? new UncheckedIOException("the file of " + export.number() + " could not be written", unread)
                    : (RuntimeException) e;
        }
    }

    private Made write(Export export, String location, int expected) throws IOException {
        var counted = new Counted(files.create(location));
        String key = export.ageKey();
        OutputStream out = key == null ? counted : AgeKeys.encrypting(counted, key);
        var lines = new ExportLines(canaries, export.id(), expected, out, json);
        try (lines) {
            reviews.each(export.filter(), step -> {
                try {
                    lines.add(step);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                note(export.id(), location, lines.reviews(), step);
            });
        }
        return new Made(time.now(), lines.reviews(), counted.bytes(), counted.sha256Hex());
    }

    private void note(long id, String location, int written, List<ExportedReview> step) {
        if (!step.isEmpty()) {
            List<Long> clips = step.stream().map(ExportedReview::clipId).toList();
            transactions.executeWithoutResult(status -> waiting.wrote(id, location, written, clips));
            live.tell(Exports.TOPIC);
        }
    }

    private void finish(Export export, Run run, String location, Made made) {
        boolean nothing = made.reviews() == 0;
        boolean mine = nothing
                ? waiting.remove(new WaitingFile(export.id(), run.number(), location, null, null, null))
                : waiting.ready(export.id(), location, made.at(), goodUntil(export, made.at()));
        if (nothing || !mine) {
            files.delete(location);
        }
        if (!mine) {
            return;
        }
        exports.made(export.id(), nothing ? new Made(made.at(), 0, 0, null) : made);
        Map<String, Object> detail = new HashMap<>();
        detail.put("reviews", made.reviews());
        if (!nothing) {
            detail.put("bytes", made.bytes());
            detail.put("sha256", String.valueOf(made.sha256()));
        }
        audit.record("export.made", "export", export.number(), detail);
        live.tell(Exports.TOPIC);
    }

    /** A day from the first making, however often the file had to be made again. */
    private static Instant goodUntil(Export export, Instant madeAt) {
        Export.Answer answer = export.answer();
        Instant first = export.made() == null || answer == null ? madeAt : answer.at();
        return first.plus(Export.KEPT);
    }
}
