package org.earshot.throughput;

/**
 * How the clips of a week left their queues, of everybody together.
 *
 * @param filed their filing stands
 * @param raised were escalated
 * @param setPrivate were flagged as a private matter
 * @param withdrawn were taken out otherwise, such as held or erased ones
 */
public record Endings(int filed, int raised, int setPrivate, int withdrawn) {

    Endings plus(Endings other) {
        return new Endings(
                filed + other.filed, raised + other.raised, setPrivate + other.setPrivate, withdrawn + other.withdrawn);
    }
}
