package org.earshot.metric;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/** A span as it may leave: what was done and how long it took, without addresses, messages of errors, or anything else that was said. */
final class BareSpan extends DelegatingSpanData {

    private static final Set<String> KEPT =
            Set.of("method", "status", "outcome", "uri", "code.function", "code.namespace");

    BareSpan(SpanData span) {
        super(span);
    }

    @Override
    public Attributes getAttributes() {
        return super.getAttributes().toBuilder()
                .removeIf(key -> !KEPT.contains(key.getKey()))
                .build();
    }

    @Override
    public int getTotalAttributeCount() {
        return getAttributes().size();
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}
