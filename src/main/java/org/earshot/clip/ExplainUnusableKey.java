package org.earshot.clip;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who starts Earshot the sentence of an {@link UnusableKey} and not where in the code it was found. */
final class ExplainUnusableKey extends AbstractFailureAnalyzer<UnusableKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKey unusable) {
        return new FailureAnalysis(unusable.getMessage(), null, unusable);
    }
}
