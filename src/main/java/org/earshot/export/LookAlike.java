package org.earshot.export;

/** Makes an external id that looks like another one: each digit becomes another, and so do hexadecimal letters among digits. */
final class LookAlike {

    private static final String DIGITS = "0123456789";
    private static final String HEX = "abcdef";

    private LookAlike() {}

    /** @param code bytes to choose by */
    static String of(String externalId, byte[] code) {
        var made = new StringBuilder();
        int at = 0;
        boolean changed = false;
        for (String part : externalId.split("(?<=[^A-Za-z0-9])|(?=[^A-Za-z0-9])")) {
            boolean number = part.chars().anyMatch(Character::isDigit);
            for (char letter : part.toCharArray()) {
                int chosen = code[at++ % code.length] & 0xff;
                char like = number ? like(letter, chosen) : letter;
                changed |= like != letter;
                made.append(like);
            }
        }
        return changed ? made.toString() : externalId + "-" + (100 + (code[0] & 0xff));
    }

    private static char like(char letter, int chosen) {
        if (DIGITS.indexOf(letter) >= 0) {
            return DIGITS.charAt(chosen % DIGITS.length());
        }
        if (HEX.indexOf(letter) >= 0) {
            return HEX.charAt(chosen % HEX.length());
        }
        return HEX.indexOf(Character.toLowerCase(letter)) >= 0
                ? Character.toUpperCase(HEX.charAt(chosen % HEX.length()))
                : letter;
    }
}
