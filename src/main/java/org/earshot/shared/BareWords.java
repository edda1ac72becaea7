package org.earshot.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Speech as written down, reduced to what can be compared: whole words, whatever their case, accents and punctuation. */
public final class BareWords {

    private BareWords() {}

    /** Bare words in small letters, with one space before, between and after them, so that a phrase is found by its ends. */
    public static String of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’ʼ`´]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return bare.isEmpty() ? " " : " " + bare + " ";
    }
}
