package org.earshot.metric;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Lets only figures out whose names begin as on the list, with labels that are on it. A library that begins to count by account or
 * by address tomorrow is not heard.
 */
@Component
final class OnlyOnTheList implements MeterFilter {

    private static final List<String> NAMES = List.of(
            "earshot.",
            "jvm.",
            "process.",
            "system.",
            "disk.",
            "hikaricp.",
            "jdbc.connections.",
            "tomcat.threads.",
            "http.server.requests",
            "logback.events",
            "application.");

    private static final Set<String> LABELS = Set.of(
            "queue",
            "clock",
            "language",
            "area",
            "id",
            "action",
            "cause",
            "gc",
            "state",
            "path",
            "pool",
            "name",
            "method",
            "status",
            "outcome",
            "uri",
            "level");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return NAMES.stream().anyMatch(id.getName()::startsWith) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        List<Tag> kept = StreamSupport.stream(id.getTagsAsIterable().spliterator(), false)
                .filter(tag -> LABELS.contains(tag.getKey()))
                .toList();
        return id.replaceTags(kept);
    }
}
