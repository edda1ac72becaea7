package org.earshot.escalation.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The evidence that keeps what was heard apart from what is inferred and from other explanations, as one text and back. */
record HeardAndInferred(String heard, String inferred, String others) {

    /** The step of the procedure that asks for it. */
    static final String STEP = "CORE-07";

    private static final Pattern WRITTEN =
            Pattern.compile("HEARD:\\n(.*)\\n\\nINFERRED:\\n(.*)\\n\\nOTHER EXPLANATIONS:\\n(.*)", Pattern.DOTALL);

    /** What was not written this way counts as heard. */
    static HeardAndInferred of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? new HeardAndInferred(parts.group(1), parts.group(2), parts.group(3))
                : new HeardAndInferred(text, "", "");
    }

    String text() {
        return "HEARD:\n%s\n\nINFERRED:\n%s\n\nOTHER EXPLANATIONS:\n%s"
                .formatted(heard.strip(), inferred.strip(), others.strip());
    }
}
