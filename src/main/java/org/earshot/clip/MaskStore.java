package org.earshot.clip;

import static org.earshot.tables.clip.Tables.MASK;

import java.util.Arrays;
import java.util.List;
import org.earshot.audio.Beep;
import org.earshot.audio.Peaks;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Stretches of clips that are not to be heard. */
@Component
final class MaskStore {

    /** A stretch in milliseconds; the end is not part of it. */
    record Stretch(int fromMs, int toMs) {

        /** Makes the waveform flat here, whole pairs of it. */
        void flatten(byte[] peaks) {
            int from = 2 * (int) (fromMs * PAIRS_A_MS);
            int to = (int) Math.min(peaks.length, 2L * (long) Math.ceil(toMs * PAIRS_A_MS));
            if (from < to) {
                Arrays.fill(peaks, from, to, (byte) 0);
            }
        }
    }

    private static final double PAIRS_A_MS = Peaks.PER_SECOND / 1000.0;

    private final DSLContext db;

    MaskStore(DSLContext db) {
        this.db = db;
    }

    void add(long clipId, int fromMs, int toMs, boolean provisional) {
        db.insertInto(MASK)
                .set(MASK.CLIP_ID, clipId)
                .set(MASK.FROM_MS, fromMs)
                .set(MASK.TO_MS, toMs)
                .set(MASK.PROVISIONAL, provisional)
                .execute();
    }

    /** Takes the provisional ones away; false when there are none. */
    boolean lift(long clipId) {
        return db.deleteFrom(MASK)
                        .where(MASK.CLIP_ID.eq(clipId), MASK.PROVISIONAL.isTrue())
                        .execute()
                > 0;
    }

    /** The clip's sound (WAV, 16 kHz mono, 16 bit) with a beep in the place of its stretches. */
    byte[] beeped(long clipId, byte[] wav) {
        of(clipId).forEach(stretch -> Beep.over(wav, stretch.fromMs(), stretch.toMs()));
        return wav;
    }

    /** The clip's waveform with its stretches flat. */
    byte[] flat(long clipId, byte[] peaks) {
        of(clipId).forEach(stretch -> stretch.flatten(peaks));
        return peaks;
    }

    /** Whether trust-and-safety has decided that something of the clip is private. */
    boolean decided(long clipId) {
        return db.fetchExists(MASK, MASK.CLIP_ID.eq(clipId), MASK.PROVISIONAL.isFalse());
    }

    List<Stretch> of(long clipId) {
        return db.select(MASK.FROM_MS, MASK.TO_MS)
                .from(MASK)
                .where(MASK.CLIP_ID.eq(clipId))
                .fetch(Records.mapping(Stretch::new));
    }
}
