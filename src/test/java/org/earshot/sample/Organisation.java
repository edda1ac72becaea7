package org.earshot.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.escalation.SampleCases;
import org.earshot.procedure.Procedures;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** Sites, people and queues, made through their doors and dated back; nobody has a password. */
final class Organisation {

    /** Somebody who reviews, always clips of one locale, and where they begin at which hour. */
    record Worker(int number, Person person, Place place, Room room, int startsAt) {}

    record Place(long site, ZoneId zone, SampleCases.Desk desk) {}

    /** A queue and what it holds. */
    record Room(long queue, String locale) {}

    private static final List<String> ZONES = List.of("Europe/Bucharest", "America/Costa_Rica", "Asia/Manila");
    private static final List<String> TOWNS = List.of("Iasi", "Heredia", "Cebu");
    private static final List<String> LOCALES =
            List.of("en-US", "de-DE", "es-ES", "fr-FR", "it-IT", "en-GB", "de-AT", "es-CR", "fr-CA", "it-CH");
    private static final List<Integer> STARTS = List.of(6, 14, 22);
    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Cleo", "Dario", "Edda", "Femi", "Gita", "Hugo", "Ines", "Juno", "Kiri", "Lino", "Mara",
            "Nilo", "Orla", "Piet", "Runa");
    private static final List<String> LAST = List.of(
            "Amsel",
            "Birke",
            "Cedro",
            "Dorn",
            "Elster",
            "Fjord",
            "Ginster",
            "Hain",
            "Iltis",
            "Jasmin",
            "Kolibri",
            "Linde",
            "Marder",
            "Narzisse",
            "Olivar",
            "Pirol",
            "Quelle",
            "Rohr",
            "Salvia");

    private final People people;
    private final DSLContext db;
    private final SamplePlan plan;
    private final String procedure;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();

    private Organisation(ApplicationContext server, SamplePlan plan) {
        this.people = server.getBean(People.class);
        this.db = server.getBean(DSLContext.class);
        this.plan = plan;
        this.procedure = server.getBean(Procedures.class).current().version();
        var sites = server.getBean(Sites.class);
        var queues = server.getBean(Queues.class);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ZONES.size(); i++) {
            long site = sites.create("Sample " + TOWNS.get(i) + suffix(), ZONES.get(i));
            places.add(new Place(site, ZoneId.of(ZONES.get(i)), desk(site, i)));
        }
        for (String locale : LOCALES) {
            long queue = queues.create(new QueuePlan(
                    "Sample " + locale + suffix(), locale.substring(0, 2), locale.substring(3), "wake-word", 5, null));
            rooms.add(new Room(queue, locale));
        }
        for (int i = 0; i < plan.people(); i++) {
            Room room = rooms.get(i % rooms.size());
            Place place = places.get(i % places.size());
            Person person = person(
                    "annotator" + (i + 1),
                    i,
                    Set.of(Role.ANNOTATOR),
                    Set.of(room.locale().substring(0, 2)),
                    place.site());
            workers.add(new Worker(i, person, place, room, STARTS.get(i / 3 % STARTS.size())));
        }
        datedBack();
    }

    static Organisation make(ApplicationContext server, SamplePlan plan) {
        return SystemActor.call("sample", () -> new Organisation(server, plan));
    }

    List<Worker> workers() {
        return workers;
    }

    List<Room> rooms() {
        return rooms;
    }

    /** Plans with different seeds have an organisation each. */
    private String suffix() {
        return " " + plan.seed();
    }

    private SampleCases.Desk desk(long site, int place) {
        return new SampleCases.Desk(
                escalation("supervisor", Role.SUPERVISOR, site, place),
                escalation("analyst", Role.TS_ANALYST, site, place),
                escalation("lead", Role.TS_LEAD, site, place),
                escalation("otherlead", Role.TS_LEAD, site, place));
    }

    private Person escalation(String name, Role role, long site, int place) {
        return person(name + (place + 1), name.length() * 3 + place, Set.of(role), Set.of("en"), site);
    }

    private Person person(String username, int number, Set<Role> roles, Set<String> languages, long site) {
        String displayName = FIRST.get(number % FIRST.size()) + " "
                + LAST.get((number / FIRST.size() + number) % LAST.size()) + " " + (number + 1);
        long id = people.create(new Profile(
                        "sample" + plan.seed() + "." + username, displayName, roles, languages, Set.of(), site))
                .accountId();
        return people.person(id);
    }

    private void datedBack() {
        Instant since = plan.firstDay().minusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC);
        String ours = "sample" + plan.seed() + ".%";
        db.execute(
                "delete from access.invitation where account_id in (select id from access.account where username like ?)",
                ours);
        db.execute(
                "update access.account set created_at = cast(? as timestamp with time zone) where username like ?",
                at(since),
                ours);
        db.execute(
                "update queue.queue set created_at = cast(? as timestamp with time zone) where name like ?",
                at(since),
                "Sample %" + suffix());
        db.execute(
                "insert into procedure.acknowledged (account_id, version, acknowledged_at)"
                        + " select id, cast(? as varchar(9)), cast(? as timestamp with time zone)"
                        + " from access.account where username like ?",
                procedure,
                at(since),
                ours);
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
