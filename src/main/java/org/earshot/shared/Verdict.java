package org.earshot.shared;

/** What a rule answers: allowed, or refused with a reason a person can read. */
public sealed interface Verdict {

    /** Nothing speaks against it. */
    record Allowed() implements Verdict {}

    /** Not allowed, and why. */
    record Refused(String code, String reason) implements Verdict {}

    static Verdict allowed() {
        return new Allowed();
    }

    static Verdict refused(String code, String reason) {
        return new Refused(code, reason);
    }

    /** Passes when allowed; throws the refusal otherwise. */
    default void orThrow() {
        if (this instanceof Refused(String code, String reason)) {
            throw new Refusal(code, reason);
        }
    }
}
