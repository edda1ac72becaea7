package org.earshot.evidence;

/** The evidence could not be sealed now, because the original sound cannot be read; to be tried again. */
public final class NotSealed extends RuntimeException {

    NotSealed(String caseNumber, Throwable cause) {
        super("the evidence of case " + caseNumber + " could not be sealed: its original sound cannot be read", cause);
    }
}
