package org.earshot.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Breaks a paragraph into lines that fit, between words where it can and within a word where it must. */
final class BrokenLines {

    private BrokenLines() {}

    static List<String> of(String paragraph, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits.test(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits.test(line)) {
                int end = fitting(line, fits);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of a word fits; at least one character, or nothing would ever end. */
    private static int fitting(String word, Predicate<String> fits) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int more = word.offsetByCodePoints(end, 1);
            if (!fits.test(word.substring(0, more))) {
                return end;
            }
            end = more;
        }
        return end;
    }
}
