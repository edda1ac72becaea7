package org.earshot.escalation;

import java.util.Optional;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.shift.OpenDuties;
import org.earshot.shift.OpenDuty;
import org.springframework.stereotype.Component;

/** Says at the end of a shift which open cases a person still owns. */
@Component
final class OwnedCases implements OpenDuties {

    private static final Set<Role> WITH_CONSOLE = Set.of(Role.SUPERVISOR, Role.TS_LEAD);

    private final CaseReads cases;
    private final People people;

    OwnedCases(CaseReads cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    @Override
    public Optional<OpenDuty> of(long accountId) {
        int owned = cases.count(new CaseFilter(CaseState.OPEN, null, accountId, null, false));
        boolean console = people.person(accountId).roles().stream().anyMatch(WITH_CONSOLE::contains);
        return owned == 0
                ? Optional.empty()
                : Optional.of(new OpenDuty("escalation.console.owned", owned, console ? "cases?owner=me" : ""));
    }
}
