package org.earshot.clip;

import static org.earshot.tables.clip.Tables.MASK;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Stretches of clips that are silenced. */
@Component
final class MaskStore {

    /** A stretch in milliseconds; the end is not part of it. */
    record Stretch(int fromMs, int toMs) {

        /** Sets bytes to nought from {@code head} on, of which so many stand for a millisecond, in whole units. */
        void clear(byte[] bytes, int head, double bytesPerMs, int unit) {
            int from = head + (int) (fromMs * bytesPerMs) / unit * unit;
            int to = head + (int) Math.ceil(toMs * bytesPerMs / unit) * unit;
            if (from < bytes.length) {
                Arrays.fill(bytes, from, Math.min(bytes.length, to), (byte) 0);
            }
        }
    }

    private final DSLContext db;

    MaskStore(DSLContext db) {
        this.db = db;
    }

    void add(long clipId, int fromMs, int toMs) {
        db.insertInto(MASK)
                .set(MASK.CLIP_ID, clipId)
                .set(MASK.FROM_MS, fromMs)
                .set(MASK.TO_MS, toMs)
                .execute();
    }

    /** The clip's sound (WAV, 16 kHz mono, 16 bit) with its stretches silenced. */
    byte[] silent(long clipId, byte[] wav) {
        of(clipId).forEach(stretch -> stretch.clear(wav, 44, 32, 2));
        return wav;
    }

    /** The clip's waveform with its stretches flat. */
    byte[] flat(long clipId, byte[] peaks) {
        of(clipId).forEach(stretch -> stretch.clear(peaks, 0, 0.1, 2));
        return peaks;
    }

    List<Stretch> of(long clipId) {
        return db.select(MASK.FROM_MS, MASK.TO_MS)
                .from(MASK)
                .where(MASK.CLIP_ID.eq(clipId))
                .fetch(Records.mapping(Stretch::new));
    }
}
