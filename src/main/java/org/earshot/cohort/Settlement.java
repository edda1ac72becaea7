package org.earshot.cohort;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.audit.Audit;
import org.earshot.disclosure.Cohort;
import org.earshot.disclosure.Cohorts;
import org.earshot.disclosure.Regrouping;
import org.earshot.disclosure.Telling;
import org.earshot.disclosure.Worker;
import org.earshot.playback.PlayLog;
import org.earshot.shared.DatabaseTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One week's figures about groups, told once: what has been told is never computed again. */
@Component
class Settlement {

    /** A cohort of which nothing could be told for so many weeks ends, or one long leave would silence it for good. A judgement. */
    static final int SILENT_WEEKS = 4;

    private final CohortStore cohorts;
    private final ToldStore told;
    private final ObjectProvider<Counting> countings;
    private final People people;
    private final Sites sites;
    private final PlayLog log;
    private final Audit audit;
    private final DatabaseTime time;
    private final SecureRandom lot;

    Settlement(
            CohortStore cohorts,
            ToldStore told,
            ObjectProvider<Counting> countings,
            People people,
            Sites sites,
            PlayLog log,
            Audit audit,
            DatabaseTime time,
            SecureRandom lot) {
        this.cohorts = cohorts;
        this.told = told;
        this.countings = countings;
        this.people = people;
        this.sites = sites;
        this.log = log;
        this.audit = audit;
        this.time = time;
        this.lot = lot;
    }

    /** @param week its Monday; a week that is settled, or before one that is, is left as it is */
    @Transactional
    public void settle(LocalDate week) {
        if (told.settled(week)) {
            return;
        }
        List<Worker> workers = workers();
        Map<Long, ZoneId> zones = sites.all().stream().collect(Collectors.toMap(Site::id, Site::zone));
        Set<Long> present = present(workers, zones, week);
        endSilent(week);
        Regrouping next = Cohorts.regroup(cohorts.living(), workers, waiting(workers, present, week), lot);
        next.ended().forEach(cohort -> cohorts.end(cohort.id(), time.now()));
        next.teams().forEach((team, size) -> told.team(week, team, size));
        List<Cohort> living = new ArrayList<>(next.kept());
        next.formed().forEach(formed -> living.add(cohorts.form(formed.team(), formed.people())));
        int ranges = 0;
        for (Cohort cohort : living) {
            ZoneId zone = zones.getOrDefault(cohort.team().site(), ZoneOffset.UTC);
            Telling telling = Telling.of(cohort, present, counted(cohort, week, zone));
            told.tell(week, cohort, telling);
            ranges += telling instanceof Telling.Ranges ? 1 : 0;
        }
        audit.record(
                "cohort.week-settled",
                "week",
                week,
                Map.of(
                        "cohorts",
                        living.size(),
                        "told",
                        ranges,
                        "ended",
                        next.ended().size()));
    }

    private List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        for (Person person : people.all()) {
            Long site = person.siteId();
            if (person.active() && site != null && person.roles().contains(Role.ANNOTATOR)) {
                workers.add(new Worker(person.id(), site, person.languages()));
            }
        }
        return workers;
    }

    /** Who heard anything in the week of their own site. */
    private Set<Long> present(List<Worker> workers, Map<Long, ZoneId> zones, LocalDate week) {
        Map<ZoneId, Set<Long>> heard = new TreeMap<>(java.util.Comparator.comparing(ZoneId::getId));
        return workers.stream()
                .filter(worker -> heard.computeIfAbsent(
                                zones.getOrDefault(worker.site(), ZoneOffset.UTC),
                                zone -> log.minutes(
                                                week.atStartOfDay(zone).toInstant(),
                                                week.plusWeeks(1)
                                                        .atStartOfDay(zone)
                                                        .toInstant())
                                        .keySet())
                        .contains(worker.id()))
                .map(Worker::id)
                .collect(Collectors.toSet());
    }

    private void endSilent(LocalDate week) {
        LocalDate since = week.minusWeeks(SILENT_WEEKS);
        cohorts.silentSince(since, since.atStartOfDay(ZoneOffset.UTC).toInstant())
                .forEach(id -> cohorts.end(id, time.now()));
    }

    /** Who may not be in a new cohort: those whose earlier figures are too young, and those who were away. */
    private Set<Long> waiting(List<Worker> workers, Set<Long> present, LocalDate week) {
        Set<Long> waiting = new HashSet<>(cohorts.countedSince(week.minusWeeks(Cohorts.REST_WEEKS)));
        workers.stream().map(Worker::id).filter(id -> !present.contains(id)).forEach(waiting::add);
        return waiting;
    }

    private Map<String, Set<Long>> counted(Cohort cohort, LocalDate week, ZoneId zone) {
        Map<String, Set<Long>> counted = new TreeMap<>();
        countings.forEach(counting -> counted.putAll(counting.counted(
                cohort.team(),
                cohort.people(),
                week.atStartOfDay(zone).toInstant(),
                week.plusWeeks(1).atStartOfDay(zone).toInstant())));
        return counted;
    }
}
