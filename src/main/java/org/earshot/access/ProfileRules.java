package org.earshot.access;

import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.earshot.shared.Verdict;

/** What a profile must be, before the database is asked. */
final class ProfileRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,79}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private ProfileRules() {}

    static Verdict check(Profile profile) {
        if (!USERNAME.matcher(profile.username()).matches()) {
            return Verdict.refused(
                    "access.username",
                    "A user name has 2 to 80 small letters, digits, dots, hyphens, underscores or @.");
        }
        if (profile.displayName().isBlank() || profile.displayName().length() > 120) {
            return Verdict.refused("access.name", "Give a name of 1 to 120 characters.");
        }
        if (profile.roles().isEmpty()) {
            return Verdict.refused("access.no-role", "Choose at least one role.");
        }
        if (profile.roles().contains(Role.CUSTODIAN) && !Collections.disjoint(profile.roles(), Role.HEARING)) {
            return Verdict.refused(
                    "access.custodian-hears-nothing",
                    "A custodian can hold no role that hears or reads clips: annotator, supervisor, trust-and-safety.");
        }
        if (!profile.languages().stream()
                .allMatch(language -> LANGUAGE.matcher(language).matches())) {
            return Verdict.refused(
                    "access.language", "A language is a code of two or three small letters, such as en.");
        }
        return Verdict.allowed();
    }

    /** User names are compared without regard to case. */
    static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Length before composition, as NIST SP 800-63B advises: 12 to 200 characters, any of them. */
    static Verdict checkPassword(String password, String username) {
        if (password.length() < 12 || password.length() > 200) {
            return Verdict.refused(
                    "access.password-length", "A password has 12 to 200 characters. A short sentence does well.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            return Verdict.refused("access.password-name", "The password must not contain the user name.");
        }
        return Verdict.allowed();
    }
}
