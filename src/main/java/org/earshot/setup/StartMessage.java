package org.earshot.setup;

import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.SystemActor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where Earshot is, who can sign in to the demo, and how to stop. */
@Component
class StartMessage {

    private final People people;
    private final Environment environment;

    StartMessage(People people, Environment environment) {
        this.people = people;
        this.environment = environment;
    }

    /** After the demo has been made. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(50)
    void print() {
        // An import runs a server of its own for a moment, which is nobody's to visit.
        if (!environment.getProperty("earshot.headless", boolean.class, false)) {
            // The console of the person who started it, not a log that travels.
            System.out.print(message());
        }
    }

    String message() {
        String address = "%n  Earshot is at http://localhost:%s. Ctrl+C stops it; everything is kept.%n"
                .formatted(environment.getProperty("local.server.port", "8080"));
        return environment.getProperty("earshot.demo", boolean.class, false) ? address + demo() : address;
    }

    private String demo() {
        DemoPlan plan = DemoFiles.plan();
        if (!plan.livesAmong(SystemActor.call("start", people::all))) {
            return "";
        }
        String accounts = plan.people().stream()
                .map(person -> "    %-8s%s%n".formatted(person.username(), describe(person)))
                .collect(Collectors.joining());
        return "%n  The demo's accounts, each with the password %s%n%s%n".formatted(plan.password(), accounts);
    }

    private static String describe(DemoPlan.PlannedPerson person) {
        String roles = person.roles().stream()
                .map(role -> role.name()
                        .toLowerCase(Locale.ROOT)
                        .replace("ts_", "trust-and-safety ")
                        .replace('_', ' '))
                .collect(Collectors.joining(", "));
        return person.languages() == null ? roles : roles + ", " + String.join(" ", person.languages());
    }
}
