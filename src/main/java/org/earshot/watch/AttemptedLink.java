package org.earshot.watch;

import org.earshot.shared.Digest;
import org.earshot.shared.LinkRefused;

/** A link that was not for whoever opened it: the kind of page, and the reference as it was given where it is a plain one, else its hash. */
record AttemptedLink(String page, String reference) {

    private static final int LONGEST = 40;
    private static final int LONGEST_PAGE = 60;

    /** Whatever a person can type becomes short and harmless. */
    static AttemptedLink of(LinkRefused refused) {
        String given = refused.reference();
        return new AttemptedLink(
                refused.page()
                        .substring(0, Math.min(LONGEST_PAGE, refused.page().length())),
                given.matches("[A-Za-z0-9.-]{1," + LONGEST + "}")
                        ? given
                        : "hash-" + Digest.sha256(given).substring(0, 16));
    }

    @Override
    public String toString() {
        return page + " " + reference;
    }
}
