package org.earshot.review;

import static org.earshot.tables.review.Tables.WAY_ON;
import static org.jooq.impl.DSL.currentInstant;

import java.time.Duration;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.Raised;
import org.earshot.exposure.Exposure;
import org.earshot.shared.AddOnce;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * After an escalation the next clip waits until one of the ways on has been chosen. That one is due is not noted anywhere but
 * follows from the cases, so nothing that fails after a raise can skip it; only the choice is a row.
 */
@Component
class Recovery {

    static final Duration AT_LEAST = Duration.ofMinutes(15);

    private final Escalations escalations;
    private final Shifts shifts;
    private final Exposure exposure;
    private final Me me;
    private final DSLContext db;

    Recovery(Escalations escalations, Shifts shifts, Exposure exposure, Me me, DSLContext db) {
        this.escalations = escalations;
        this.shifts = shifts;
        this.exposure = exposure;
        this.me = me;
        this.db = db;
    }

    /** My latest escalation of this shift, while I have not chosen how to go on after it. */
    Optional<Raised> due(Optional<OpenShift> shift) {
        return shift.flatMap(open -> escalations.mineSince(open.startedAt()).stream()
                .findFirst()
                .filter(raised -> !db.fetchExists(
                        WAY_ON, WAY_ON.ACCOUNT_ID.eq(me.id()), WAY_ON.CASE_NUMBER.eq(raised.number()))));
    }

    /** Goes on this way; without an open shift there is nothing to choose. */
    @Transactional
    void choose(WayOn way) {
        Optional<OpenShift> shift = shifts.mine();
        due(shift).ifPresent(raised -> chosen(raised.number()));
        exposure.goneOn();
        if (shift.isPresent()) {
            switch (way) {
                case BREAK -> shifts.recover(AT_LEAST);
                case END_AUDIO -> shifts.endAudioForToday();
                case GO_ON -> {}
            }
        }
    }

    private void chosen(String number) {
        boolean first = AddOnce.added(db.insertInto(WAY_ON, WAY_ON.ACCOUNT_ID, WAY_ON.CASE_NUMBER)
                .values(me.id(), number)
                .onDuplicateKeyIgnore());
        if (!first) {
            db.update(WAY_ON)
                    .set(WAY_ON.CASE_NUMBER, number)
                    .set(WAY_ON.CHOSEN_AT, currentInstant())
                    .where(WAY_ON.ACCOUNT_ID.eq(me.id()))
                    .execute();
        }
    }
}
