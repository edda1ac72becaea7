package org.earshot.metric;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns Earshot's few settings into Spring's many: {@code earshot.metrics.port} with {@code earshot.metrics.token} opens the port for
 * Prometheus, {@code earshot.traces.endpoint} sends traces. Without them nothing is opened and nothing leaves.
 */
final class MetricSettings implements EnvironmentPostProcessor {

    static final String PORT = "earshot.metrics.port";
    static final String TOKEN = "earshot.metrics.token";
    static final String ADDRESS = "earshot.metrics.address";
    static final String TRACES = "earshot.traces.endpoint";

    private static final int SHORTEST_TOKEN = 24;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>();
        metrics(environment, settings);
        traces(environment, settings);
        environment.getPropertySources().addFirst(new MapPropertySource("earshot figures for machines", settings));
    }

    private static void metrics(ConfigurableEnvironment environment, Map<String, Object> settings) {
        String port = environment.getProperty(PORT, "");
        if (port.isBlank()) {
            settings.put("management.prometheus.metrics.export.enabled", false);
            return;
        }
        if (environment.getProperty(TOKEN, "").strip().length() < SHORTEST_TOKEN) {
            throw new MetricsNotGuarded("Figures for machines have a port (" + PORT + ") and no token. Set " + TOKEN
                    + " to at least " + SHORTEST_TOKEN + " characters that nobody can guess, or take the port away.");
        }
        settings.put("management.server.port", port);
        settings.put("management.server.address", environment.getProperty(ADDRESS, "127.0.0.1"));
        settings.put("management.endpoints.web.exposure.include", "health,prometheus");
        settings.put("management.endpoints.web.discovery.enabled", false);
        settings.put("management.prometheus.metrics.export.enabled", true);
    }

    private static void traces(ConfigurableEnvironment environment, Map<String, Object> settings) {
        String endpoint = environment.getProperty(TRACES, "");
        settings.put("management.tracing.export.enabled", !endpoint.isBlank());
        if (!endpoint.isBlank()) {
            settings.put("management.opentelemetry.tracing.export.otlp.endpoint", endpoint);
            // Whoever calls does not decide what is recorded here.
            settings.put("management.opentelemetry.tracing.sampler", "trace-id-ratio");
            settings.put("management.tracing.baggage.enabled", false);
        }
    }
}
