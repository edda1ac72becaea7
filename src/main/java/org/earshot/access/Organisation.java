package org.earshot.access;

import static org.earshot.tables.access.Tables.ORGANISATION;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;

/** The organisation that runs this Earshot; there is one. */
@Door
public class Organisation {

    private final DSLContext db;
    private final Audit audit;

    Organisation(DSLContext db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Its name; nothing before the set-up has named it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> name() {
        return db.select(ORGANISATION.NAME).from(ORGANISATION).fetchOptional(ORGANISATION.NAME);
    }

    /** Names it, or names it anew; refused with {@code organisation.name} when blank or longer than 120 characters. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void call(String name) {
        if (name.isBlank() || name.strip().length() > 120) {
            throw new Refusal("organisation.name", "Give the organisation a name of 1 to 120 characters.");
        }
        int changed =
                db.update(ORGANISATION).set(ORGANISATION.NAME, name.strip()).execute();
        if (changed == 0) {
            db.insertInto(ORGANISATION).set(ORGANISATION.NAME, name.strip()).execute();
        }
        audit.record("access.organisation-named", "organisation", 1, Map.of("name", name.strip()));
    }
}
