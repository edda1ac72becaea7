package org.earshot.evidence;

/** The store of sounds does not answer; nothing is known about what lies in it. */
final class StoreDown extends RuntimeException {

    StoreDown(Throwable cause) {
        super(cause);
    }
}
