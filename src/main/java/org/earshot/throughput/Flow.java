package org.earshot.throughput;

/**
 * Clips that came into queues and left them.
 *
 * @param entered came in, each once
 * @param filed were filed, and the filing stands
 * @param raised were escalated
 * @param setPrivate were flagged as a private matter
 * @param withdrawn were taken out otherwise, such as held or erased ones
 */
public record Flow(int entered, int filed, int raised, int setPrivate, int withdrawn) {

    public static final Flow NONE = new Flow(0, 0, 0, 0, 0);

    public Flow plus(Flow other) {
        return new Flow(
                entered + other.entered,
                filed + other.filed,
                raised + other.raised,
                setPrivate + other.setPrivate,
                withdrawn + other.withdrawn);
    }

    /** All that left, however. */
    public int left() {
        return filed + raised + setPrivate + withdrawn;
    }
}
