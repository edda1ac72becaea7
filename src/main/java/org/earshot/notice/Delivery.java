package org.earshot.notice;

/** Where a message stands on a channel, and how often it was tried there. */
record Delivery(long id, long messageId, Channel channel, DeliveryState state, int attempts, int countedFrom) {

    boolean waiting() {
        return state == DeliveryState.QUEUED;
    }
}
