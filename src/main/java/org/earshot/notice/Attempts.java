package org.earshot.notice;

import org.earshot.access.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt: takes the message in one transaction, hands it over in none, notes the outcome in another. Killed
 * in between, it hands the message over again under the same key: at least once.
 */
@Component
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Outbox outbox;
    private final DeliveryStore deliveries;
    private final java.util.List<Way> ways;

    Attempts(Outbox outbox, DeliveryStore deliveries, java.util.List<Way> ways) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.ways = ways;
    }

    void make(long delivery, int attempt) {
        SystemActor.run(
                "messages",
                () -> outbox.take(delivery, attempt).ifPresent(message -> handOver(message, delivery, attempt)));
    }

    private void handOver(Message message, long delivery, int attempt) {
        try {
            outbox.handedOver(delivery, attempt, way(delivery).handOver(message));
        } catch (Way.NotHandedOver e) {
            LOG.warn("message {} was not handed over at attempt {}: {}", message.key(), attempt, e.reason());
            outbox.failed(delivery, attempt, e.reason());
        }
    }

    private Way way(long delivery) {
        Channel channel = deliveries.delivery(delivery).orElseThrow().channel();
        return ways.stream().filter(way -> way.channel() == channel).findFirst().orElseThrow();
    }
}
