package org.earshot.trace;

import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.earshot.trace.Trace.State;
import org.jspecify.annotations.Nullable;

/** What is asked of those who trace. */
final class TraceRules {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;
    private static final int FURTHEST_MS = 600_000;

    private TraceRules() {}

    static String purpose(String text) {
        return kept(text, "trace.purpose", "Say what this is for, in 3 to 500 characters.");
    }

    static String place(String text) {
        return kept(text, "trace.place", "Say where the recording was found, in 3 to 500 characters.");
    }

    static String reason(String text) {
        return kept(text, "trace.reason", "Say why, in 3 to 500 characters.");
    }

    private static String kept(String text, String code, String sentence) {
        String kept = Storable.text(text).strip();
        if (kept.length() < SHORTEST || kept.length() > LONGEST) {
            throw new Refusal(code, sentence);
        }
        return kept;
    }

    /** Somebody else than the one who asked answers, once. */
    static void mayAnswer(TraceStore.Row trace, long account) {
        if (trace.askedBy() == account) {
            throw new Refusal("trace.same-person", "You asked for this trace. The second person has to agree.");
        }
        if (trace.state() != State.ASKED) {
            throw new Refusal("trace.answered", "This trace was answered already. Load the page again.");
        }
    }

    static void isAskers(TraceStore.Row trace, long account) {
        if (trace.askedBy() != account) {
            throw new Refusal("trace.not-asker", "Only the person who asked for this trace can do that.");
        }
    }

    /** Another comparison of the same recording, under the same agreement. */
    static void mayCompareAgain(TraceStore.Row trace, RunStore.@Nullable Row latest) {
        if (trace.state() != State.AGREED || latest == null) {
            throw new Refusal("trace.not-agreed", "Nothing is compared before the second person has agreed.");
        }
        if (latest.endedAt() == null) {
            throw new Refusal("trace.running", "The recording is being compared. Wait until that is done.");
        }
        if (!trace.soundKept()) {
            throw new Refusal(
                    "trace.erased", "The clip was erased, and the recording with it, so it cannot be compared again.");
        }
    }

    static void isPossible(Aligned aligned) {
        if (!(aligned.speed() >= 0.8 && aligned.speed() <= 1.25) || Math.abs(aligned.offsetMs()) > FURTHEST_MS) {
            throw new Refusal(
                    "trace.alignment", "The speed lies between 0.8 and 1.25, and the beginning within 10 minutes.");
        }
    }
}
