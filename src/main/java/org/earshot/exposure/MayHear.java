package org.earshot.exposure;

/**
 * What a person may be given to hear now, for the router and for the person; supervisors get {@link #availability()} only.
 *
 * @param recoveryDue something severe was heard or raised, or too much in short time, and no way on has been chosen since
 * @param neutralOwed how many neutral clips come before any other
 * @param shiftEnding the last minutes of the shift, in which nothing predicted S2 or above comes
 * @param sensitiveTimeUp the hours on sensitive queues are used for this day
 */
public record MayHear(Mix mix, boolean recoveryDue, int neutralOwed, boolean shiftEnding, boolean sensitiveTimeUp) {

    /** Nothing stands against anything. */
    public static final MayHear EVERYTHING = new MayHear(Mix.FULL, false, 0, false, false);

    /** Whether only clips known to be neutral may be routed. Playback enforces it for {@link Mix#NEUTRAL_ONLY}. */
    public boolean onlyNeutral() {
        return mix == Mix.NEUTRAL_ONLY || neutralOwed > 0;
    }

    /** Whether a clip predicted so heavy, and not known to be neutral, may be routed; how many is for {@link Mix#HALVED} to say. */
    public boolean routes(Severity predicted) {
        if (recoveryDue || onlyNeutral()) {
            return false;
        }
        return !predicted.heavy() || !(mix == Mix.LIMITED || shiftEnding);
    }

    /** Whether a colleague's question or a quality listen may be put to this person. */
    public boolean mayBeAsked() {
        return !recoveryDue && !onlyNeutral() && mix.compareTo(Mix.LIMITED) < 0;
    }

    /** A word for supervisors: nothing but the ends of the budget shows, and recovery shows as a limited mix. */
    public Availability availability() {
        return switch (mix) {
            case FULL, HALVED -> recoveryDue ? Availability.LIMITED_MIX : Availability.AVAILABLE;
            case LIMITED -> Availability.LIMITED_MIX;
            case NEUTRAL_ONLY -> Availability.NOT_TODAY;
        };
    }

    /** The key of what to say to the person, such as {@code exposure.mix.limited}. */
    public String key() {
        return recoveryDue
                ? "exposure.mix.recovery"
                : "exposure.mix."
                        + switch (mix) {
                            case FULL -> neutralOwed > 0 ? "neutral-first" : "full";
                            case HALVED -> "halved";
                            case LIMITED -> "limited";
                            case NEUTRAL_ONLY -> "neutral-only";
                        };
    }
}
