package org.earshot.clip;

import static org.earshot.tables.clip.Tables.CLIP_;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.earshot.tables.clip.tables.records.ClipRecord;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Clips for benches that need very many: rows of the register with keys of their own and nothing else. */
@TestComponent
public class BenchClips {

    private final DSLContext db;
    private final Vault vault;
    private int made;

    BenchClips(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Their numbers, in order. */
    public List<Long> add(int count) {
        long last = db.select(CLIP_.ID)
                .from(CLIP_)
                .orderBy(CLIP_.ID.desc())
                .limit(1)
                .fetchOptional(CLIP_.ID)
                .orElse(0L);
        List<ClipRecord> rows = IntStream.range(0, count)
                .mapToObj(i -> row("B%07d".formatted(made++)))
                .toList();
        db.transaction(all -> all.dsl().batchInsert(rows).execute());
        return db.select(CLIP_.ID)
                .from(CLIP_)
                .where(CLIP_.ID.gt(last))
                .orderBy(CLIP_.ID)
                .fetch(CLIP_.ID);
    }

    private ClipRecord row(String code) {
        ClipRecord row = db.newRecord(CLIP_);
        row.setCode(code);
        row.setExternalId("bench-" + code);
        row.setContentMac("0".repeat(64));
        row.setSoundSha256("0".repeat(64));
        row.setLocale("en-US");
        row.setLanguage("en");
        row.setCapturedAt(Instant.parse("2026-10-21T20:42:53Z"));
        row.setWrappedKey(vault.newKey(code).wrapped());
        row.setSealedWords(new byte[0]);
        return row;
    }
}
