package org.earshot.metric;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who starts Earshot the sentence of a {@link MetricsNotGuarded} and not where in the code it was found. */
final class ExplainMetricsNotGuarded extends AbstractFailureAnalyzer<MetricsNotGuarded> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MetricsNotGuarded unguarded) {
        return new FailureAnalysis(unguarded.getMessage(), null, unguarded);
    }
}
