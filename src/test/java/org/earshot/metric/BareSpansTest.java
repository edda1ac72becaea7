package org.earshot.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a trace leaves. */
class BareSpansTest {

    private final List<SpanData> sent = new ArrayList<>();

    @Test
    void aSpanLeavesWithoutAddressesMessagesAndWhatWasSaid() {
        var exporter = (SpanExporter) new BareSpans().postProcessAfterInitialization(new Collecting(), "exporter");
        try (var tracing = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            var span =
                    tracing.get("test").spanBuilder("http get /case/{number}").startSpan();
            span.setAttribute("uri", "/case/{number}");
            span.setAttribute("http.url", "/case/ESC-2026-000123");
            span.setAttribute("enduser.id", "ana");
            span.recordException(new IllegalStateException("help, said Ana"));
            span.setStatus(StatusCode.ERROR, "help, said Ana");
            span.end();
        }
        assertThat(sent).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("http get /case/{number}");
            assertThat(span.getAttributes().asMap().toString())
                    .contains("/case/{number}")
                    .doesNotContain("ESC", "ana");
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
        });
    }

    private final class Collecting implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            sent.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
