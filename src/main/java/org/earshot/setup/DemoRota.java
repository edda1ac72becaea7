package org.earshot.setup;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.shift.Rota;
import org.earshot.shift.RotaKind;
import org.earshot.shift.RotaPlan;
import org.earshot.shift.Week;
import org.springframework.stereotype.Component;

/** The demo's plan for this week and the next: annotators work nine hours on weekdays, supervisors are on call by night. */
@Component
final class DemoRota {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final People people;
    private final Sites sites;
    private final Rota rota;
    private final Clock clock;

    DemoRota(People people, Sites sites, Rota rota, Clock clock) {
        this.people = people;
        this.sites = sites;
        this.rota = rota;
        this.clock = clock;
    }

    void plan() {
        for (Site site : sites.all()) {
            Week week = Week.of(LocalDate.now(clock.withZone(site.zone())), site.zone());
            for (Person person : people.all()) {
                if (person.siteId() != null && person.siteId() == site.id()) {
                    week.days().forEach(day -> plan(site, person, day));
                    week.next().days().forEach(day -> plan(site, person, day));
                }
            }
        }
    }

    private void plan(Site site, Person person, LocalDate day) {
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        if (weekday && person.roles().contains(Role.ANNOTATOR)) {
            rota.add(new RotaPlan(site.id(), person.id(), RotaKind.WORK, day.atTime(MORNING), day.atTime(EVENING)));
        }
        if (person.roles().contains(Role.SUPERVISOR)) {
            rota.add(new RotaPlan(
                    site.id(),
                    person.id(),
                    RotaKind.ON_CALL,
                    day.atTime(EVENING),
                    day.plusDays(1).atTime(MORNING)));
        }
    }
}
