package org.earshot.review;

import org.earshot.access.SystemActor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Publishes the form that comes with Earshot where there is no form yet, so that every queue has one from the start. */
@Component
@Order(0)
final class StarterForm implements ApplicationRunner {

    private final Forms forms;
    private final Starter starter;

    StarterForm(Forms forms, Starter starter) {
        this.forms = forms;
        this.starter = starter;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run("first start", () -> {
            if (forms.all().isEmpty()) {
                forms.create(starter.name(), starter.questions());
            }
        });
    }
}
