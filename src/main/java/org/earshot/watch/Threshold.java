package org.earshot.watch;

/** An amount from which on a rule finds something; {@code least} and {@code most} are part of what may be chosen. */
public record Threshold(String name, int usual, int least, int most) {

    boolean allows(int amount) {
        return amount >= least && amount <= most;
    }
}
