package org.earshot.shared;

import java.nio.charset.StandardCharsets;

/** Text as both databases take it. */
public final class Storable {

    private Storable() {}

    /** Without zero characters, which PostgreSQL refuses, and without halves of characters. */
    public static String text(String text) {
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
