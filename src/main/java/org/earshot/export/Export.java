package org.earshot.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.review.ReviewFilter;
import org.jspecify.annotations.Nullable;

/**
 * One export, from asking on.
 *
 * @param filter its end is the moment of asking, or earlier: what was filed later is not part of it
 * @param queueName the queue's name when it was asked for; null for all queues
 * @param reviews how many matched when it was asked for
 * @param made the file as it was made last
 * @param handovers each time it was fetched, oldest first
 */
public record Export(
        long id,
        long askedBy,
        Instant askedAt,
        String purpose,
        Handing handing,
        @Nullable String recipient,
        @Nullable String ageKey,
        ReviewFilter filter,
        @Nullable String queueName,
        int reviews,
        @Nullable Answer answer,
        @Nullable Made made,
        @Nullable Waiting waiting,
        List<Handover> handovers) {

    /** How long a question waits for its answer. */
    public static final Duration ASKED_FOR = Duration.ofDays(7);

    /** How long a file waits to be fetched. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** What the second person said; a reason where it was declined. */
    public record Answer(
            long by, Instant at, boolean released, @Nullable String reason) {}

    /**
     * @param reviews how many reviews are in the file; the row that names the export comes on top
     * @param sha256 of the bytes that are handed out, in hexadecimal; null where nothing was left to hand out
     */
    public record Made(
            Instant at, int reviews, long bytes, @Nullable String sha256) {}

    /**
     * The file that is kept, or being made.
     *
     * @param troubled it could not be made at the last try; there is another one each minute
     */
    public record Waiting(
            int expected,
            int written,
            boolean troubled,
            @Nullable Instant readyAt,
            @Nullable Instant goodUntil) {}

    /** @param whole whether all bytes went out; null while they do */
    public record Handover(
            int number, long by, Instant at, @Nullable Boolean whole) {}

    public String number() {
        return number(id);
    }

    /** As it is written on lists and messages. */
    public static String number(long id) {
        return "EXP-" + id;
    }

    public ExportStage stage(Instant now) {
        if (answer == null) {
            return now.isBefore(askedAt.plus(ASKED_FOR)) ? ExportStage.ASKED : ExportStage.LAPSED;
        }
        if (!answer.released()) {
            return ExportStage.DECLINED;
        }
        if (waiting != null && waiting.readyAt() == null) {
            return ExportStage.MAKING;
        }
        if (waiting != null && waiting.goodUntil() != null && now.isBefore(waiting.goodUntil())) {
            return ExportStage.READY;
        }
        if (!handovers.isEmpty()) {
            return ExportStage.TAKEN;
        }
        return made != null && made.reviews() == 0 ? ExportStage.EMPTY : ExportStage.OVER;
    }

    /** Who may fetch the file: whoever released it, and of an encrypted one whoever asked for it too. */
    public boolean fetchedBy(long account) {
        return answer != null
                && answer.released()
                && (answer.by() == account || handing == Handing.ENCRYPTED && askedBy == account);
    }

    /** Whether a person had a hand in it. */
    boolean handledBy(long account) {
        return askedBy == account || answer != null && answer.by() == account;
    }
}
