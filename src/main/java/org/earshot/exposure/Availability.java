package org.earshot.exposure;

/**
 * All that a supervisor is told about a person's exposure. {@link #LIMITED_MIX} is said in the same words for training, languages
 * and volume, so that it gives nothing away.
 */
public enum Availability {
    AVAILABLE,
    LIMITED_MIX,
    NOT_TODAY;

    /** The key of its words, such as {@code exposure.availability.limited-mix}. */
    public String key() {
        return "exposure.availability."
                + switch (this) {
                    case AVAILABLE -> "available";
                    case LIMITED_MIX -> "limited-mix";
                    case NOT_TODAY -> "not-today";
                };
    }
}
