package org.earshot.evidence;

/** Stored bytes are there no more, or do not open. */
final class Damaged extends RuntimeException {

    private final Check.How how;

    Damaged(Check.How how, Throwable cause) {
        super(cause);
        this.how = how;
    }

    Check.How how() {
        return how;
    }
}
