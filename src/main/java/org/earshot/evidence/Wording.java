package org.earshot.evidence;

import org.earshot.evidence.Check.How;
import org.earshot.evidence.Check.Wrong;

/** Says in words what is wrong. */
final class Wording {

    static final String EXHIBIT = "EXHIBIT ";

    private Wording() {}

    static Wrong of(String what, How how) {
        return what.startsWith(EXHIBIT)
                ? exhibit(ExhibitKind.valueOf(what.substring(EXHIBIT.length())), how)
                : sound(how);
    }

    private static Wrong sound(How how) {
        return new Wrong(
                "SOUND",
                how,
                how == How.MISSING
                        ? "The original sound is missing from the store."
                        : "The original sound is not the one that was sealed: at least one byte differs.");
    }

    static Wrong exhibit(ExhibitKind kind, How how) {
        String name = switch (kind) {
            case FACTS -> "The sealed facts";
            case TRANSCRIPT -> "The sealed transcript";
            case LABELS -> "The sealed answers of the review";
            case RAISE -> "The sealed words of the raise";
        };
        return new Wrong(
                EXHIBIT + kind,
                how,
                name
                        + (how == How.MISSING
                                        ? " are missing."
                                        : " are not what was sealed: at least one byte differs.")
                                .replace(" are ", kind == ExhibitKind.TRANSCRIPT ? " is " : " are "));
    }

    static Wrong seal() {
        return new Wrong(
                "SEAL", How.CHANGED, "The seal itself was changed: its list of hashes does not match its own hash.");
    }

    static Wrong custody(How how) {
        return new Wrong(
                "CUSTODY",
                how,
                how == How.MISSING
                        ? "Rows of the custody are missing."
                        : "A row of the custody was changed: its hash does not match.");
    }
}
