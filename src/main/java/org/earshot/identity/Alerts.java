package org.earshot.identity;

import java.time.Instant;
import java.util.List;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells custodians and leads what waits for them. */
@Component
final class Alerts {

    private final Notices notices;
    private final People people;

    Alerts(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void toAll(
            List<Role> roles,
            Template template,
            String caseNumber,
            String severity,
            @Nullable Instant byWhen,
            String page) {
        for (Person person : SystemActor.call("identity", people::all)) {
            if (person.active() && roles.stream().anyMatch(person.roles()::contains)) {
                to(person.id(), template, caseNumber, severity, byWhen, page);
            }
        }
    }

    void to(
            long account,
            Template template,
            String caseNumber,
            String severity,
            @Nullable Instant byWhen,
            String page) {
        notices.send(new Notice(
                template, account, caseNumber, severity, byWhen, page + "/" + caseNumber, severity.equals("P0")));
    }
}
