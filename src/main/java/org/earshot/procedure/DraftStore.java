package org.earshot.procedure;

import static org.earshot.tables.procedure.Tables.DRAFT;
import static org.jooq.impl.DSL.currentInstant;

import java.util.List;
import java.util.Optional;
import org.earshot.procedure.ProcedureDraft.State;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Component;

/** Drafts; every change names the state and the edition it was made from, so that two writers never overwrite each other. */
@Component
final class DraftStore {

    private final DSLContext db;

    DraftStore(DSLContext db) {
        this.db = db;
    }

    /** Newest first. */
    List<ProcedureDraft> all() {
        return db.selectFrom(DRAFT).orderBy(DRAFT.ID.desc()).fetch(DraftStore::read);
    }

    Optional<ProcedureDraft> one(long id) {
        return db.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).fetchOptional(DraftStore::read);
    }

    long add(String text, String follows, long writtenBy) {
        return db.insertInto(DRAFT)
                .set(DRAFT.STATE, State.OPEN.name())
                .set(DRAFT.FOLLOWS, follows)
                .set(DRAFT.BODY, text)
                .set(DRAFT.WRITTEN_BY, writtenBy)
                .returningResult(DRAFT.ID)
                .fetchSingle()
                .value1();
    }

    boolean write(ProcedureDraft seen, String text, String follows, long writtenBy) {
        return changed(
                seen,
                State.OPEN,
                next(State.OPEN)
                        .set(DRAFT.BODY, text)
                        .set(DRAFT.FOLLOWS, follows)
                        .set(DRAFT.WRITTEN_BY, writtenBy)
                        .set(DRAFT.WRITTEN_AT, currentInstant()));
    }

    boolean propose(ProcedureDraft seen, String changed, long proposedBy) {
        return changed(
                seen,
                State.OPEN,
                next(State.PROPOSED)
                        .set(DRAFT.CHANGED, changed)
                        .set(DRAFT.PROPOSED_BY, proposedBy)
                        .set(DRAFT.PROPOSED_AT, currentInstant()));
    }

    boolean reopen(ProcedureDraft seen) {
        return changed(
                seen,
                State.PROPOSED,
                next(State.OPEN).setNull(DRAFT.PROPOSED_BY).setNull(DRAFT.PROPOSED_AT));
    }

    boolean published(ProcedureDraft seen, String became) {
        return changed(seen, State.PROPOSED, next(State.PUBLISHED).set(DRAFT.BECAME, became));
    }

    boolean retire(ProcedureDraft seen) {
        return changed(seen, seen.state(), next(State.RETIRED));
    }

    private UpdateSetMoreStep<?> next(State state) {
        return db.update(DRAFT).set(DRAFT.STATE, state.name()).set(DRAFT.EDITION, DRAFT.EDITION.plus(1));
    }

    private static boolean changed(ProcedureDraft seen, State from, UpdateSetMoreStep<?> change) {
        return change.where(DRAFT.ID.eq(seen.id()), DRAFT.STATE.eq(from.name()), DRAFT.EDITION.eq(seen.edition()))
                        .execute()
                == 1;
    }

    private static ProcedureDraft read(Record row) {
        return new ProcedureDraft(
                row.get(DRAFT.ID),
                State.valueOf(row.get(DRAFT.STATE)),
                row.get(DRAFT.FOLLOWS),
                row.get(DRAFT.BODY),
                row.get(DRAFT.EDITION),
                row.get(DRAFT.WRITTEN_BY),
                row.get(DRAFT.WRITTEN_AT),
                row.get(DRAFT.CHANGED),
                row.get(DRAFT.PROPOSED_BY),
                row.get(DRAFT.PROPOSED_AT),
                row.get(DRAFT.BECAME));
    }
}
