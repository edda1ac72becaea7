package org.earshot.notice;

import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.shared.Verdict;

/** What a message may hold, so that nothing heard, nobody's name and no clip's code can leave with it. */
final class NoticeRules {

    private static final Pattern REFERENCE =
            Pattern.compile("[A-Z]{2,8}-[0-9]{1,9}([.-][0-9]{1,9}){0,2}(-[A-Z][0-9]{1,3})?");

    /** Small letters only, so that neither a clip's code nor its number fits. */
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    private static final Set<String> SEVERITIES = Set.of("P0", "P1", "P2", "P3");

    private NoticeRules() {}

    static Verdict check(Notice notice) {
        if (!REFERENCE.matcher(notice.caseNumber()).matches()) {
            return Verdict.refused(
                    "notice.reference",
                    "A message names its case by number, such as ESC-2026-000123. It was not sent.");
        }
        if (notice.severity() != null && !SEVERITIES.contains(notice.severity())) {
            return Verdict.refused("notice.severity", "A severity is P0, P1, P2 or P3. The message was not sent.");
        }
        if (notice.path().length() > 200 || !leadsNowhereElse(notice.path(), notice.caseNumber())) {
            return Verdict.refused(
                    "notice.path",
                    "A message links to a page by words and its own case number only. The message was not sent.");
        }
        return Verdict.allowed();
    }

    private static boolean leadsNowhereElse(String path, String reference) {
        for (String part : path.split("/", -1)) {
            if (!part.equals(reference) && !WORD.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }
}
