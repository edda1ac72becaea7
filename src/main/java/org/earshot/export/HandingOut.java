package org.earshot.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.export.WaitingStore.WaitingFile;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a file out: first the row that says who took it, then the bytes. */
@Component
final class HandingOut {

    private final ExportStore exports;
    private final WaitingStore waiting;
    private final HeldFiles files;
    private final Me me;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;
    private final TransactionOperations transactions;

    HandingOut(
            ExportStore exports,
            WaitingStore waiting,
            HeldFiles files,
            Me me,
            Audit audit,
            DatabaseTime time,
            Live live,
            TransactionOperations transactions) {
        this.exports = exports;
        this.waiting = waiting;
        this.files = files;
        this.me = me;
        this.audit = audit;
        this.time = time;
        this.live = live;
        this.transactions = transactions;
    }

    /** The file that the signed-in person may fetch, as it is now. */
    WaitingFile mine(long id) {
        ExportRules.mayFetch(known(id), me.id(), time.now());
        return waiting.file(id).orElseThrow(ExportRules::taken);
    }

    /** In the transaction that puts it on record; of two at once one gets it. */
    ExportFile take(WaitingFile seen) {
        Export export = known(seen.id());
        ExportRules.mayFetch(export, me.id(), time.now());
        boolean once = export.handing() == Handing.ONCE;
        boolean there = once
                ? waiting.remove(seen)
                : waiting.file(seen.id()).filter(now -> now.run() == seen.run()).isPresent();
        if (!there) {
            throw ExportRules.taken();
        }
        Export.Made made = Objects.requireNonNull(export.made());
        String sha256 = Objects.requireNonNull(made.sha256());
        int number = exports.handOver(export, sha256, me.id(), time.now());
        audit.record("export.fetched", "export", export.number(), Map.of("time", number, "sha256", sha256));
        live.tell(Exports.TOPIC);
        String location = Objects.requireNonNull(seen.location());
        return new ExportFile(
                export.number() + (once ? ".jsonl" : ".jsonl.age"),
                made.bytes(),
                open(location),
                whole -> ended(export, number, whole, once ? location : null));
    }

    private Export known(long id) {
        return exports.locked(id).orElseThrow(() -> new Refusal("export.unknown", "There is no such export."));
    }

    private InputStream open(String location) {
        try {
            return files.open(location);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of an export could not be read", e);
        }
    }

    private void ended(Export export, int number, boolean whole, @Nullable String used) {
        transactions.executeWithoutResult(status -> {
            exports.ended(export.id(), number, whole, time.now());
            audit.record(
                    whole ? "export.sent" : "export.broken-off", "export", export.number(), Map.of("time", number));
        });
        live.tell(Exports.TOPIC);
        if (used != null) {
            files.delete(used);
        }
    }
}
