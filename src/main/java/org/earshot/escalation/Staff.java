package org.earshot.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.shift.OnCall;
import org.earshot.shift.Rota;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to be reached for a case, and in which hours its site works. */
@Component
final class Staff {

    private final Rota rota;
    private final People people;
    private final Sites sites;

    Staff(Rota rota, People people, Sites sites) {
        this.rota = rota;
        this.people = people;
        this.sites = sites;
    }

    Deadlines deadlines(@Nullable Long siteId, Instant from) {
        if (siteId == null) {
            return new Deadlines(List.of(), ZoneOffset.UTC);
        }
        ZoneId zone = sites.site(siteId).zone();
        return new Deadlines(() -> rota.staffed(siteId, from, from.plus(Deadlines.HORIZON)), zone);
    }

    /** The supervisors on call at the site; where none is planned, all of the site; where it has none, all there are. */
    Set<Long> onCall(CaseInHand about, Instant at) {
        return firstOf(about, planned(about, at).first());
    }

    /** Those behind the ones on call; where none is planned, all supervisors of the site. */
    Set<Long> backup(CaseInHand about, Instant at) {
        return firstOf(about, planned(about, at).backup());
    }

    Set<Long> leads(CaseInHand about) {
        return others(about, people.holding(Role.TS_LEAD, null));
    }

    Set<Long> dutyManagers(CaseInHand about) {
        return others(about, people.holding(Role.DUTY_MANAGER, null));
    }

    Set<Long> custodians() {
        return new LinkedHashSet<>(people.holding(Role.CUSTODIAN, null));
    }

    private OnCall planned(CaseInHand about, Instant at) {
        return about.siteId == null ? new OnCall(List.of(), List.of()) : rota.onCall(about.siteId, at);
    }

    private Set<Long> firstOf(CaseInHand about, Collection<Long> planned) {
        Set<Long> found = others(about, planned);
        if (found.isEmpty() && about.siteId != null) {
            found = others(about, people.holding(Role.SUPERVISOR, about.siteId));
        }
        return found.isEmpty() ? others(about, people.holding(Role.SUPERVISOR, null)) : found;
    }

    /** Nobody is called to a case that they raised themselves. */
    private static Set<Long> others(CaseInHand about, Collection<Long> accounts) {
        var found = new LinkedHashSet<>(accounts);
        found.remove(about.raisedBy);
        return found;
    }
}
