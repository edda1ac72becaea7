package org.earshot.clip;

/** Earshot does not start: there is no master key it may work with. The sentence says what is wrong and what to do. */
public final class UnusableKey extends IllegalStateException {

    UnusableKey(String sentence) {
        super(sentence);
    }

    UnusableKey(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
