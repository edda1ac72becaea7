package org.earshot.audit;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.earshot.shared.Actor;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what happened. The row joins the caller's transaction, so an act and its record stand or fall together; called
 * outside a transaction it is refused with {@code IllegalTransactionStateException}.
 */
@Door
public class Audit {

    private final EntryStore entries;

    Audit(EntryStore entries) {
        this.entries = entries;
    }

    /** Records an act, such as {@code clip.held}, on a subject, such as clip 7F3KQ2. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subjectKind, Object subject) {
        record(act, subjectKind, subject, Map.of());
    }

    /** Records an act with details: numbers, codes and states; never words heard, never identity. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subjectKind, Object subject, Map<String, ?> detail) {
        entries.add(Actor.current(), act, subjectKind, subject.toString(), detail, Origin.current());
    }
}
