package org.earshot.watch;

import java.util.Collection;
import java.util.List;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of what watch finds, and of what is changed about it; never somebody it concerns. */
@Component
final class Telling {

    static final String PAGE = "watch";

    private final People people;
    private final Notices notices;

    Telling(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    /** Supervisors of the site where they are to read it and there is one; else those of trust-and-safety. */
    void found(long finding, Audience audience, @Nullable Long siteId, Collection<Long> concerned) {
        List<Long> supervisors = audience == Audience.SUPERVISOR && siteId != null
                ? without(people.holding(Role.SUPERVISOR, siteId), concerned)
                : List.of();
        send(Template.WATCH_FOUND, finding, supervisors.isEmpty() ? trustAndSafety(concerned) : supervisors);
    }

    void passedOn(long finding, Collection<Long> concerned) {
        send(Template.WATCH_PASSED_ON, finding, trustAndSafety(concerned));
    }

    /** Leads hear of every change to what is watched, but for the one who made it. */
    void changed(WatchRule rule, long by) {
        for (long lead : without(people.holding(Role.TS_LEAD, null), List.of(by))) {
            notices.send(
                    new Notice(Template.WATCH_CHANGED, lead, "RULE-" + (rule.ordinal() + 1), null, null, PAGE, false));
        }
    }

    /** T&S leads whom it does not concern; analysts where there is none. */
    List<Long> trustAndSafety(Collection<Long> concerned) {
        List<Long> leads = leads(concerned);
        return leads.isEmpty() ? without(people.holding(Role.TS_ANALYST, null), concerned) : leads;
    }

    List<Long> leads(Collection<Long> concerned) {
        return without(people.holding(Role.TS_LEAD, null), concerned);
    }

    private void send(Template template, long finding, List<Long> accounts) {
        for (long account : accounts) {
            notices.send(new Notice(template, account, Finding.reference(finding), null, null, PAGE, false));
        }
    }

    private static List<Long> without(List<Long> accounts, Collection<Long> concerned) {
        return accounts.stream().filter(each -> !concerned.contains(each)).toList();
    }
}
