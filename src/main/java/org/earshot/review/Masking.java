package org.earshot.review;

import java.util.BitSet;
import java.util.List;

/** Takes private stretches out of a text. */
final class Masking {

    static final String MASK = "[private]";

    /** A stretch of a text in characters; the end is not part of it. */
    record TextSpan(int from, int to) {}

    private Masking() {}

    /**
     * The text with each stretch replaced by {@link #MASK}. Stretches may overlap and touch (then one mask stands for them all),
     * may reach beyond the text, and take whole characters with them where they cut one in half.
     */
    static String mask(String text, List<TextSpan> spans) {
        BitSet hidden = new BitSet(text.length());
        for (TextSpan span : spans) {
            int from = Math.clamp(span.from(), 0, text.length());
            int to = Math.clamp(span.to(), 0, text.length());
            if (from < to) {
                hidden.set(cutsACharacter(text, from) ? from - 1 : from, cutsACharacter(text, to) ? to + 1 : to);
            }
        }
        var masked = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = hidden.nextSetBit(at);
            if (next < 0) {
                masked.append(text, at, text.length());
                break;
            }
            masked.append(text, at, next).append(MASK);
            at = hidden.nextClearBit(next);
        }
        return masked.toString();
    }

    private static boolean cutsACharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
