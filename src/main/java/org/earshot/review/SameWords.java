package org.earshot.review;

import org.earshot.shared.BareWords;

/** How much two transcripts have in common. */
final class SameWords {

    private SameWords() {}

    /**
     * Words that both have in the same order (their longest common subsequence), out of a hundred of the longer one, rounded down. Case,
     * accents and punctuation do not count; two without words agree wholly.
     */
    static int percent(String one, String other) {
        String[] a = words(one);
        String[] b = words(other);
        int longer = Math.max(a.length, b.length);
        return longer == 0 ? 100 : 100 * common(a, b) / longer;
    }

    private static String[] words(String text) {
        String bare = BareWords.of(text).strip();
        return bare.isEmpty() ? new String[0] : bare.split(" ");
    }

    private static int common(String[] a, String[] b) {
        int[] before = new int[b.length + 1];
        for (String word : a) {
            int[] now = new int[b.length + 1];
            for (int j = 0; j < b.length; j++) {
                now[j + 1] = word.equals(b[j]) ? before[j] + 1 : Math.max(now[j], before[j + 1]);
            }
            before = now;
        }
        return before[b.length];
    }
}
