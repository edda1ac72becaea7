package org.earshot.metric;

/** A port for figures without a token before it. */
final class MetricsNotGuarded extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MetricsNotGuarded(String sentence) {
        super(sentence);
    }
}
