package org.earshot.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.export.WaitingStore.WaitingFile;
import org.earshot.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether a file that waits may leave as it is. One with a review whose clip was erased, held or marked private since it was read, and one that is
 * damaged or gone, is thrown away and made again.
 */
@Component
final class StillGood {

    private static final int STEP = 1000;

    private final WaitingStore waiting;
    private final HeldFiles files;
    private final Making making;
    private final Reviews reviews;
    private final Audit audit;
    private final TransactionOperations transactions;

    StillGood(
            WaitingStore waiting,
            HeldFiles files,
            Making making,
            Reviews reviews,
            Audit audit,
            TransactionOperations transactions) {
        this.waiting = waiting;
        this.files = files;
        this.making = making;
        this.reviews = reviews;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Sees to the reviews in it; false when the file is being made again. */
    boolean inWords(WaitingFile file) {
        Instant read = file.readAt();
        if (read == null) {
            return true;
        }
        Set<Long> gone = new HashSet<>();
        List<Long> step = waiting.clips(file.id(), 0, STEP);
        while (!step.isEmpty()) {
            List<Long> ids = step;
            gone.addAll(SystemActor.call("export", () -> reviews.notAsReadAt(read, ids)));
            step = waiting.clips(file.id(), ids.getLast(), STEP);
        }
        return gone.isEmpty() || !again(file, "left", gone.size());
    }

    /** Sees to its bytes as well. */
    boolean whole(WaitingFile file, String sha256) {
        return inWords(file) && (sha256.equals(sha256(file)) || !again(file, "damaged", 1));
    }

    /** False when somebody else was quicker: it was fetched, or is being made again already. */
    private boolean again(WaitingFile file, String why, int number) {
        Boolean begun = transactions.execute(status -> {
            if (!making.again(file)) {
                return false;
            }
            audit.record("export.made-again", "export", Export.number(file.id()), Map.of(why, number));
            return true;
        });
        if (begun == null || !begun) {
            return false;
        }
        if (file.location() != null) {
            files.delete(file.location());
        }
        return true;
    }

    private String sha256(WaitingFile file) {
        if (file.location() == null) {
            return "";
        }
        var counted = new Counted(OutputStream.nullOutputStream());
        try (InputStream in = files.open(file.location())) {
            in.transferTo(counted);
            return counted.sha256Hex();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
