package org.earshot.care;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shift.OnShift;
import org.earshot.shift.Shifts;
import org.springframework.stereotype.Component;

/** Who could be somebody's buddy now, and which of them by chance: nobody arranges it. */
@Component
final class BuddyChoice {

    /** Whoever leads, plans or looks after others is no buddy: it would not be among equals. */
    static final Set<Role> LEADING =
            Set.of(Role.SUPERVISOR, Role.TS_LEAD, Role.DUTY_MANAGER, Role.MANAGER, Role.WELLBEING, Role.ADMIN);

    /** Only those who listen themselves know what it is like. */
    static final Set<Role> LISTENING = Set.of(Role.ANNOTATOR, Role.TS_ANALYST);

    private final People people;
    private final Shifts shifts;
    private final SecureRandom random = new SecureRandom();

    BuddyChoice(People people, Shifts shifts) {
        this.people = people;
        this.shifts = shifts;
    }

    static boolean may(Person person) {
        return person.siteId() != null
                && person.roles().stream().anyMatch(LISTENING::contains)
                && person.roles().stream().noneMatch(LEADING::contains);
    }

    /** One of those who joined, of the same site, with a language in common, on shift and not on a break. */
    Optional<Long> among(List<Long> members, Set<Long> without, Person asker) {
        Set<Long> here = SystemActor.call("care", shifts::onShift).stream()
                .filter(each -> each.state() != OnShift.State.ON_BREAK)
                .map(OnShift::accountId)
                .collect(Collectors.toSet());
        List<Long> free = members.stream()
                .filter(each -> each != asker.id() && here.contains(each) && !without.contains(each))
                .collect(Collectors.toList());
        Collections.shuffle(free, random);
        return free.stream()
                .filter(each -> goTogether(people.person(each), asker))
                .findFirst();
    }

    private static boolean goTogether(Person one, Person asker) {
        return one.active()
                && may(one)
                && Objects.equals(one.siteId(), asker.siteId())
                && !Collections.disjoint(one.languages(), asker.languages());
    }
}
