package org.earshot.review;

/** How somebody goes on after an escalation; no reason is asked for any of them. */
public enum WayOn {
    /** A break of at least a quarter of an hour. It counts as work. */
    BREAK,
    /** No more sound today; the shift stays open. */
    END_AUDIO,
    /** Another clip. */
    GO_ON
}
