package org.earshot.testing;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Profile;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.access.TestSignIn;
import org.earshot.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes people for a test and acts as them. */
@TestComponent
public class As {

    public static final String PASSWORD = "a long test sentence";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Sites sites;
    private final TestSignIn signIn;
    private final Procedures procedures;
    private @Nullable Long site;

    public As(People people, Sites sites, TestSignIn signIn, Procedures procedures) {
        this.people = people;
        this.sites = sites;
        this.signIn = signIn;
        this.procedures = procedures;
    }

    /** A new person with the roles, who speaks the languages and has no clearance. */
    public Person person(Set<Role> roles, Set<String> languages) {
        return person(roles, languages, Set.of());
    }

    /** The same with clearances; whoever works shifts has read the procedure in force. */
    public Person person(Set<Role> roles, Set<String> languages, Set<String> clearances) {
        Person person = newcomer(roles, languages, clearances);
        if (roles.contains(Role.ANNOTATOR) || roles.contains(Role.SUPERVISOR)) {
            hasRead(person);
        }
        return person;
    }

    /** The person reads the procedure in force. */
    public void hasRead(Person person) {
        run(person, () -> procedures.acknowledge(procedures.current().version()));
    }

    /** Somebody who has not read the procedure yet. */
    public Person newcomer(Set<Role> roles, Set<String> languages, Set<String> clearances) {
        return newcomer(roles, languages, clearances, site());
    }

    /** A new supervisor of a site where nobody else of the test works. */
    public Person supervisorElsewhere() {
        long elsewhere = SystemActor.call(
                "test", () -> sites.create("Test site " + NUMBER.incrementAndGet(), "Europe/Bucharest"));
        Person person = newcomer(Set.of(Role.SUPERVISOR), Set.of(), Set.of(), elsewhere);
        hasRead(person);
        return person;
    }

    private Person newcomer(Set<Role> roles, Set<String> languages, Set<String> clearances, long site) {
        String name = "person" + NUMBER.incrementAndGet();
        return SystemActor.call(
                "test",
                () -> people.person(people.createWithPassword(
                        new Profile(name, "Person " + name.substring(6), roles, languages, clearances, site),
                        PASSWORD)));
    }

    public Person annotator(String... languages) {
        return person(Set.of(Role.ANNOTATOR), Set.of(languages));
    }

    /** The site that all people of a test work at. */
    public synchronized long site() {
        if (site == null) {
            site = SystemActor.call(
                    "test", () -> sites.create("Test site " + NUMBER.incrementAndGet(), "Europe/Bucharest"));
        }
        return site;
    }

    /** Does the work as the person, signed in. */
    public <T extends @Nullable Object> T call(Person person, Supplier<T> work) {
        return signIn.as(person, work);
    }

    public void run(Person person, Runnable work) {
        call(person, () -> {
            work.run();
            return person;
        });
    }

    /** Signs the person in for the rest of this thread's test; {@link #nobody()} signs out. */
    public void signIn(Person person) {
        signIn.signIn(person);
    }

    public void nobody() {
        signIn.signOut();
    }
}
