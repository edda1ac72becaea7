package org.earshot.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** While there is no account at all, prints the one-time link with which the first administrator sets up Earshot. */
@Component
class FirstStart {

    private final Welcome welcome;
    private final Environment environment;

    FirstStart(Welcome welcome, Environment environment) {
        this.welcome = welcome;
        this.environment = environment;
    }

    /** Last, so that a demo made at the same moment comes first. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void printLink() {
        // A server that lives for one import is nowhere to sign in.
        if (environment.getProperty("earshot.headless", Boolean.class, false)) {
            return;
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        SystemActor.call("first start", welcome::linkForFirstAdministrator).ifPresent(token -> {
            // The console is the one place that only the person who started Earshot sees. The fragment never reaches a
            // log.
            System.out.printf(
                    "%n  Nobody has an account yet. Open this link to become the first administrator:%n"
                            + "  http://localhost:%s/welcome#%s%n  It works once, for 72 hours; a new start prints a new one.%n%n",
                    port, token);
        });
    }
}
