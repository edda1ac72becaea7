package org.earshot.shift;

/**
 * What a shift holds besides work on clips. Each has a clock of its own, all are paid, and none is in a figure about pace. Where two
 * run at once the first named here counts.
 */
public enum PaidState {
    BREAK,
    /** A rest after something heavy. */
    RECOVERY,
    /** A colleague's question, from the yes to the answer. */
    HELP,
    /** From a raise, or from saying that something was severe, to the choice how to go on. */
    ESCALATION;

    /** The key of its name, such as {@code shift.paid.BREAK}. */
    public String key() {
        return "shift.paid." + name();
    }
}
