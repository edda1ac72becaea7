package org.earshot.risk;

import java.util.EnumSet;
import java.util.Set;
import org.earshot.clip.Level;
import org.jspecify.annotations.Nullable;

/**
 * From signals to a severity. The numbers are judgement, not measurement: they lean to expecting too much, since the only price of that
 * is a clip that waits for somebody with more room.
 */
final class SignalRules {

    /**
     * LUFS as recorded. Speech to a device across a room is recorded at -35 to -20; nobody talks above this without shouting or
     * holding the device.
     */
    static final double LOUD = -14;

    /** dB that the highest peak stands above the loudness of the whole. Speech has 10 to 17; levelling holds down what is above 20. */
    static final double SUDDEN = 19;

    private SignalRules() {}

    /**
     * @param hint what the sender expects, S0 to S4; null where nothing was said
     * @param words categories found in the words
     * @param read whether there were words, in a language with a list
     */
    static Prediction predict(@Nullable String hint, Set<Signal> words, boolean read, Level level) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(words);
        if (hint != null && !hint.equals("S0")) {
            signals.add(Signal.SENDER);
        }
        if (!read) {
            signals.add(Signal.UNREAD);
        }
        if (level.recordedLufs() > LOUD) {
            signals.add(Signal.LOUD);
        }
        if (level.peakAboveLoudnessDb() > SUDDEN) {
            signals.add(Signal.SUDDEN);
        }
        return new Prediction(heavier(hint, severity(words.size(), sharp(signals))), signals);
    }

    private static boolean sharp(Set<Signal> signals) {
        return signals.contains(Signal.LOUD) || signals.contains(Signal.SUDDEN);
    }

    /** Words of one category make S2; of two, or with a loud sound, S3. A loud sound alone makes S1. Only a sender predicts S4. */
    private static String severity(int categories, boolean sharp) {
        if (categories == 0) {
            return sharp ? "S1" : "S0";
        }
        return categories > 1 || sharp ? "S3" : "S2";
    }

    /** A sender who expects more is believed; one who expects less is not. */
    private static String heavier(@Nullable String hint, String predicted) {
        return hint != null && hint.compareTo(predicted) > 0 ? hint : predicted;
    }
}
