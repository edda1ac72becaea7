package org.earshot.secondear;

/** A step of a question, in the words of the table. */
enum Act {
    ASKED,
    CALLED,
    ACCEPTED,
    DECLINED,
    /** Said neither yes nor no for two minutes. */
    MISSED,
    /** Went on a break, home, or had no more sound. */
    AWAY,
    ANSWERED,
    RAISED,
    EXPIRED,
    WITHDRAWN,
    NOBODY
}
