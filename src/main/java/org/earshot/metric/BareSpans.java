package org.earshot.metric;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Stands before everything that sends spans, and hands on {@link BareSpan}s only. */
@Component
final class BareSpans implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SpanExporter exporter ? new Bare(exporter) : bean;
    }

    private record Bare(SpanExporter to) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return to.export(spans.stream().<SpanData>map(BareSpan::new).toList());
        }

        @Override
        public CompletableResultCode flush() {
            return to.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return to.shutdown();
        }
    }
}
