package org.earshot.escalation;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.earshot.shared.Verdict;

/**
 * A named thing that may stand in a command's way, known before the command is written: so a screen can say why not.
 *
 * @param commands the commands it guards
 * @param passes whether nothing stands in the way
 * @param reason what a person reads when it does
 */
record Rule(String code, Set<Class<? extends Command>> commands, Predicate<Asked> passes, String reason) {

    /** A case, somebody who wants something of it, and the moment. */
    record Asked(CaseInHand about, Who who, Instant now) {}

    Verdict check(Asked asked) {
        return passes.test(asked) ? Verdict.allowed() : Verdict.refused(code, reason);
    }
}
