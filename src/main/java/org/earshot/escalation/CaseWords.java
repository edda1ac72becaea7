package org.earshot.escalation;

import static org.earshot.tables.escalation.Tables.CASE_FILE;
import static org.earshot.tables.escalation.Tables.CASE_TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.clip.Clips;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What people wrote about a case, sealed with the clip's key: once the clip is erased, nobody reads it any more. */
@Component
final class CaseWords {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWords.class);

    private final DSLContext db;
    private final Clips clips;

    CaseWords(DSLContext db, Clips clips) {
        this.db = db;
        this.clips = clips;
    }

    /** Either sealed bytes or, where the clip's key does not open, the text as it is. */
    private record Written(
            byte @Nullable [] sealed, @Nullable String plain) {}

    void note(CaseInHand of, String note) {
        Written written = write(of, "raise", note);
        db.update(CASE_FILE)
                .set(CASE_FILE.SEALED_NOTE, written.sealed())
                .set(CASE_FILE.NOTE, written.plain())
                .where(CASE_FILE.ID.eq(of.id))
                .execute();
    }

    Optional<String> note(CaseInHand of) {
        return db.select(CASE_FILE.SEALED_NOTE, CASE_FILE.NOTE)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(of.id))
                .fetchOptional()
                .flatMap(row -> read(of, "raise", row.value1(), row.value2()));
    }

    void add(CaseInHand of, long by, Instant at) {
        for (CaseInHand.Said said : of.said) {
            Written written = write(of, said.kind(), said.text());
            db.insertInto(CASE_TEXT)
                    .set(CASE_TEXT.CASE_ID, of.id)
                    .set(CASE_TEXT.KIND, said.kind())
                    .set(CASE_TEXT.REF, said.ref())
                    .set(CASE_TEXT.SEALED, written.sealed())
                    .set(CASE_TEXT.PLAIN, written.plain())
                    .set(CASE_TEXT.SAID_BY, by)
                    .set(CASE_TEXT.SAID_AT, at)
                    .execute();
        }
        of.said.clear();
    }

    /** Everything written, in order; a text that was erased with its clip is empty. */
    List<CaseText> of(CaseInHand of) {
        return db.selectFrom(CASE_TEXT)
                .where(CASE_TEXT.CASE_ID.eq(of.id))
                .orderBy(CASE_TEXT.ID)
                .fetch(row -> new CaseText(
                        row.getKind(),
                        row.getRef(),
                        read(of, row.getKind(), row.getSealed(), row.getPlain()).orElse(""),
                        row.getSaidBy(),
                        row.getSaidAt()));
    }

    private Written write(CaseInHand of, String purpose, String text) {
        try {
            return new Written(clips.seal(of.clipId, "case " + of.number + " " + purpose, text), null);
        } catch (RuntimeException e) {
            LOG.warn("{}: the clip's key does not seal; what was written is kept as it is", of.number, e);
            return new Written(null, text);
        }
    }

    private Optional<String> read(CaseInHand of, String purpose, byte @Nullable [] sealed, @Nullable String plain) {
        return sealed == null
                ? Optional.ofNullable(plain)
                : clips.unseal(of.clipId, "case " + of.number + " " + purpose, sealed);
    }
}
