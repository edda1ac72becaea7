package org.earshot.queue;

/** Why a lease ended without finishing its task. */
enum PutBack {
    GIVEN_BACK,
    RAN_OUT,
    TURNED_AWAY,
    /** The person went on a break, ended sound for the day, went home or lost access. */
    LEFT_DESK,
    /** By a supervisor. Kept as one that ran out, with a mark for whoever had it: no figure tells the two apart. */
    TAKEN_BACK;

    /** The word it is kept under. */
    String kept() {
        return this == TAKEN_BACK ? RAN_OUT.name() : name();
    }
}
