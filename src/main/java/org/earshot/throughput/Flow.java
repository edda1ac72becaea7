package org.earshot.throughput;

/**
 * Clips that came into queues and left them. How they left is not told apart: in a queue of one person the escalated ones would be that
 * person's, and so would be what came in without what was filed and what is still there.
 *
 * @param entered came in, each once
 * @param left left for good: filed, escalated, flagged as a private matter or taken out
 */
public record Flow(int entered, int left) {

    public static final Flow NONE = new Flow(0, 0);

    public Flow plus(Flow other) {
        return new Flow(entered + other.entered, left + other.left);
    }
}
