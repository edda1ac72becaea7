package org.earshot.shared;

import java.security.SecureRandom;

/** Short codes and secret tokens, from a secure random source. */
public final class Codes {

    /** Digits and capitals without those that look alike (0 O, 1 I L, 5 S, 8 B, U V). */
    static final String ALPHABET = "234679ACDEFGHJKMNPQRTWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** A code of the given length that is easy to read aloud, such as 7F3KQ2. Not a secret, and not unique by itself. */
    public static String readable(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A token of 256 random bits in base64url, for links, keys and grants. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
