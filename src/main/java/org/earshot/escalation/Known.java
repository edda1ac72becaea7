package org.earshot.escalation;

import java.util.List;
import java.util.Set;
import org.earshot.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a command needs to know from beyond the case.
 *
 * @param heardSeconds how much of the clip the person has listened to
 * @param evidence what is wrong with the sealed evidence; null when nothing is
 * @param target roles of the account the case is given to, or that answers for its hold; empty when there is none
 * @param merge the case that takes this one in; null when there is no open one of that number
 * @param procedure steps of the version the case moves to; null when there is none
 */
record Known(
        double heardSeconds,
        @Nullable String evidence,
        Set<Role> target,
        @Nullable CaseInHand merge,
        @Nullable List<Step> procedure) {

    static final Known NOTHING = new Known(0, null, Set.of(), null, null);
}
