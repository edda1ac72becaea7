package org.earshot.procedure;

import java.util.function.Predicate;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the other leads that a draft waits for them, and everybody who hears clips that a version is in force. */
@Component
class TellAboutProcedure {

    private final People people;
    private final Notices notices;

    TellAboutProcedure(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProcedureProposed proposed) {
        tell(
                Template.PROCEDURE_TO_PUBLISH,
                person -> person.roles().contains(Role.TS_LEAD) && person.id() != proposed.byAccountId(),
                "PROC-" + proposed.version(),
                "procedure/versions");
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ProcedurePublished published) {
        tell(
                Template.PROCEDURE_PUBLISHED,
                person -> person.roles().stream().anyMatch(Role.HEARING::contains),
                "PROC-" + published.version(),
                "procedure");
    }

    private void tell(Template template, Predicate<Person> whom, String reference, String path) {
        SystemActor.run(
                "procedure",
                () -> people.all().stream()
                        .filter(person -> person.active() && whom.test(person))
                        .forEach(person ->
                                notices.send(new Notice(template, person.id(), reference, null, null, path, false))));
    }
}
