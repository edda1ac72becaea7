package org.earshot.queue;

/** Why a lease ended without finishing its task. */
enum PutBack {
    GIVEN_BACK,
    RAN_OUT,
    TURNED_AWAY,
    /** The person went on a break, ended sound for the day, went home or lost access. */
    LEFT_DESK
}
