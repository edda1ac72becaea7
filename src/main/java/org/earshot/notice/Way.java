package org.earshot.notice;

import java.util.Optional;

/** A way out of the tool. */
interface Way {

    Channel channel();

    /** Why this person cannot be reached this way at all, as a code; empty when they can. */
    Optional<String> whyNot(long account);

    /** Hands the message over, once; called without a transaction, and bears being called twice for the same message. */
    DeliveryState handOver(Message message) throws NotHandedOver;

    /** It was not taken. The reason is a code, never what a server answered. */
    final class NotHandedOver extends Exception {

        private final String reason;

        NotHandedOver(String reason, Throwable cause) {
            super(reason, cause);
            this.reason = reason;
        }

        NotHandedOver(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
