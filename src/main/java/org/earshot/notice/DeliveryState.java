package org.earshot.notice;

/** Where a message stands on a channel. */
public enum DeliveryState {
    QUEUED,
    /** The mail server has it; whether it reached the mailbox nobody tells. */
    SENT,
    /** A tab of the person took it, or the webhook answered. */
    DELIVERED,
    /** Read in the tool; what had not left by then is not sent any more. */
    READ,
    FAILED
}
