package org.earshot.review;

import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.shift.OnShift;
import org.earshot.shift.Shifts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The supervisors on shift at the reviewer's site learn of each "heard, not distress" with the filing. */
@Component
class TellOfSecondLooks {

    private final Notices notices;
    private final Shifts shifts;
    private final People people;

    TellOfSecondLooks(Notices notices, Shifts shifts, People people) {
        this.notices = notices;
        this.shifts = shifts;
        this.people = people;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(NotDistressStated stated) {
        String reference = "LOOK-" + stated.statementId();
        SystemActor.run("second looks", () -> {
            Set<Long> supervisors = people.all().stream()
                    .filter(person -> person.active() && person.roles().contains(Role.SUPERVISOR))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            shifts.onShift().stream()
                    .filter(on -> on.siteId() == stated.siteId() && on.accountId() != stated.reviewerId())
                    .map(OnShift::accountId)
                    .filter(supervisors::contains)
                    .forEach(supervisor -> notices.send(new Notice(
                            Template.SECOND_LOOK_DUE,
                            supervisor,
                            reference,
                            null,
                            stated.dueAt(),
                            "second-looks/" + reference,
                            false)));
        });
    }
}
