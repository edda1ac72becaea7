package org.earshot.clip;

/** Something sealed does not open: its bytes were changed or lost, or it belongs to another clip or another master key. */
final class Tampered extends RuntimeException {

    Tampered(String what, Throwable cause) {
        super(what + " does not open: its bytes were changed or lost, or the master key is another one", cause);
    }
}
