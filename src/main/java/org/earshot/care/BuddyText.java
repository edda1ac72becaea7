package org.earshot.care;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.shared.Storable;
import org.earshot.shared.Verdict;

/**
 * What may be written to a buddy: a short text that leads to no clip and no case. It finds codes, numbers of cases and
 * links, also spelled apart; it cannot find the words of a clip that somebody writes down.
 */
final class BuddyText {

    static final int LONGEST = 140;

    /** The letters and digits of clip codes, and how many there are of them. */
    private static final Pattern CODE = Pattern.compile("[234679ACDEFGHJKMNPQRTWXYZ]{7}");

    private static final Pattern WITH_DIGIT = Pattern.compile("(?=[A-Z]{0,6}\\d)[234679ACDEFGHJKMNPQRTWXYZ]{7}");

    /** What people call cases and other files by. Some are ordinary words, so they need a joint before the number. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?:ESC|EXP|INC|PRIV)[-_"
                    + " #:.]{0,2}\\d|\\b(?:WATCH|TRACE|LOOK|EAR|RULE)[-_#:]\\d|\\b\\p{L}{2,8}[-_#]\\d{3,}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile(
            "://|\\bwww\\.|\\bmailto:|\\S@\\S|\\b[\\p{L}\\d-]{2,}\\.\\p{L}{2,}\\b|\\b(?:clip|case|review)s?/\\S",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Letters that show nothing, by which a code could be hidden. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    private static final Pattern JOINTS = Pattern.compile("[-_./\\\\*'’]");
    private static final Pattern APART =
            Pattern.compile("(?<![\\p{L}\\d])(?:[\\p{L}\\d][ \\-_./]){4,}[\\p{L}\\d](?![\\p{L}\\d])");

    private BuddyText() {}

    static String plain(String text) {
        String seen = UNSEEN.matcher(Normalizer.normalize(Storable.text(text), Normalizer.Form.NFKC))
                .replaceAll("");
        return CONTROL.matcher(seen).replaceAll(" ").strip();
    }

    /** @param clipCode whether there is a clip of that code; asked only of words that could be one and are no plain capitals */
    static Verdict check(String text, Predicate<String> clipCode) {
        String plain = plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Verdict.refused("buddy.text", "Write 1 to 140 characters.");
        }
        if (LINK.matcher(plain).find()) {
            return Verdict.refused("buddy.link", "Leave links and addresses out, and put a space after a full stop.");
        }
        if (REFERENCE.matcher(plain).find() || words(plain).anyMatch(word -> code(word, clipCode))) {
            return Verdict.refused(
                    "buddy.reference",
                    "Leave codes of clips and numbers of cases out. Talk about yourself, not about what you heard.");
        }
        return Verdict.allowed();
    }

    /** The words as they stand, without joints, and what was spelled letter by letter put together. */
    private static Stream<String> words(String plain) {
        Stream<String> whole = Arrays.stream(plain.split("[^\\p{L}\\d\\-_./\\\\*'’]+"))
                .map(word -> JOINTS.matcher(word).replaceAll(""));
        Stream<String> single = Arrays.stream(plain.split("[^\\p{L}\\d]+"));
        Stream<String> joined =
                APART.matcher(plain).results().map(found -> found.group().replaceAll("[^\\p{L}\\d]", ""));
        return Stream.of(whole, single, joined).flatMap(each -> each);
    }

    private static boolean code(String word, Predicate<String> clipCode) {
        String capitals = word.toUpperCase(Locale.ROOT);
        if (capitals.chars().anyMatch(Character::isDigit)) {
            return WITH_DIGIT.matcher(capitals).find();
        }
        return CODE.matcher(capitals).matches() && (capitals.equals(word) || clipCode.test(capitals));
    }
}
