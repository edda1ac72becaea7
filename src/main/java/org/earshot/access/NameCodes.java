package org.earshot.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * A short code for each account, shown faintly on screens, so that a photograph of one says who looked; five characters without
 * those that look alike. It is made when it is first shown and never changes. Only trust-and-safety leads turn one into a person.
 */
@Door
public class NameCodes {

    private final NameCodeStore store;
    private final AccountStore accounts;
    private final Me me;
    private final Audit audit;

    NameCodes(NameCodeStore store, AccountStore accounts, Me me, Audit audit) {
        this.store = store;
        this.accounts = accounts;
        this.me = me;
        this.audit = audit;
    }

    /** Mine. */
    @PermitAll
    @Transactional
    public String mine() {
        return store.of(me.id());
    }

    /** Whose code this is, in capitals or not; the question leaves a row either way. Empty when it is nobody's. */
    @RolesAllowed("TS_LEAD")
    @Transactional
    public Optional<Person> whose(String code) {
        String asked = code.strip().toUpperCase(Locale.ROOT);
        Optional<Person> person = store.owner(asked).flatMap(accounts::person);
        audit.record(
                "access.name-code-asked",
                "name-code",
                asked.length() > NameCodeStore.LENGTH ? "too long" : asked,
                Map.of("account", person.map(Person::id).map(Object::toString).orElse("nobody")));
        return person;
    }
}
