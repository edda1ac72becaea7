package org.earshot.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What leaves for machines, and under which settings. */
class MetricSettingsTest {

    @Test
    void nothingIsOpenedAndNothingLeavesUnlessItIsSet() {
        StandardEnvironment environment = with(Map.of());
        assertThat(environment.getProperty("management.server.port")).isNull();
        assertThat(environment.getProperty("management.prometheus.metrics.export.enabled"))
                .isEqualTo("false");
        assertThat(environment.getProperty("management.tracing.export.enabled")).isEqualTo("false");
    }

    @Test
    void aPortWithoutATokenThatNobodyGuessesIsRefused() {
        assertThatThrownBy(() -> with(Map.of(MetricSettings.PORT, "9090"))).hasMessageContaining(MetricSettings.TOKEN);
        assertThatThrownBy(() -> with(Map.of(MetricSettings.PORT, "9090", MetricSettings.TOKEN, "short")))
                .isInstanceOf(MetricsNotGuarded.class);
    }

    @Test
    void thePortIsForThisMachineUnlessAnAddressIsSaid() {
        Map<String, Object> settings = Map.of(MetricSettings.PORT, "9090", MetricSettings.TOKEN, MetricPortTest.TOKEN);
        StandardEnvironment environment = with(settings);
        assertThat(environment.getProperty("management.server.port")).isEqualTo("9090");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void tracesGoWhereTheyAreSent() {
        StandardEnvironment environment = with(Map.of(MetricSettings.TRACES, "http://collector:4318/v1/traces"));
        assertThat(environment.getProperty("management.tracing.export.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("management.opentelemetry.tracing.export.otlp.endpoint"))
                .isEqualTo("http://collector:4318/v1/traces");
    }

    @Test
    void whatIsNotOnTheListIsNotCountedAndLosesItsLabels() {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new OnlyOnTheList());
        registry.counter("logins", "user", "Ana").increment();
        registry.counter("earshot.something", "user", "Ana", "queue", "12").increment();
        assertThat(registry.getMeters()).singleElement().satisfies(meter -> {
            assertThat(meter.getId().getName()).isEqualTo("earshot.something");
            assertThat(meter.getId().getTag("user")).isNull();
            assertThat(meter.getId().getTag("queue")).isEqualTo("12");
        });
    }

    private static StandardEnvironment with(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("said", settings));
        new MetricSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
