package org.earshot.access;

import static org.earshot.tables.access.Tables.ACCOUNT;
import static org.earshot.tables.access.Tables.SITE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places where people work. A site in use cannot be retired ({@code site.in-use}); a name is used once
 * ({@code site.taken}); a time zone is an IANA name ({@code site.zone}).
 */
@Door
public class Sites {

    private final DSLContext db;
    private final Audit audit;

    Sites(DSLContext db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** All sites, retired ones last. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Site> all() {
        return db.selectFrom(SITE)
                .orderBy(SITE.RETIRED_AT.isNotNull(), SITE.NAME)
                .fetch(Sites::site);
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Site site(long id) {
        return db.selectFrom(SITE)
                .where(SITE.ID.eq(id))
                .fetchOptional(Sites::site)
                .orElseThrow(() -> new Refusal("site.unknown", "There is no such site."));
    }

    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public long create(String name, String zone) {
        check(0, name, zone);
        long id = db.insertInto(SITE)
                .set(SITE.NAME, name.strip())
                .set(SITE.TIME_ZONE, zone)
                .returningResult(SITE.ID)
                .fetchSingle()
                .value1();
        audit.record("access.site-created", "site", id);
        return id;
    }

    @RolesAllowed("ADMIN")
    @Transactional
    public void change(long id, String name, String zone) {
        check(site(id).id(), name, zone);
        db.update(SITE)
                .set(SITE.NAME, name.strip())
                .set(SITE.TIME_ZONE, zone)
                .where(SITE.ID.eq(id))
                .execute();
        audit.record("access.site-changed", "site", id);
    }

    @RolesAllowed("ADMIN")
    @Transactional
    public void retire(long id) {
        if (db.fetchExists(ACCOUNT, ACCOUNT.SITE_ID.eq(id).and(ACCOUNT.STATE.eq("ACTIVE")))) {
            throw new Refusal("site.in-use", "People still work at this site. Move them to another one first.");
        }
        db.update(SITE)
                .set(SITE.RETIRED_AT, org.jooq.impl.DSL.currentInstant())
                .where(SITE.ID.eq(id).and(SITE.RETIRED_AT.isNull()))
                .execute();
        audit.record("access.site-retired", "site", id);
    }

    private void check(long self, String name, String zone) {
        if (name.isBlank() || name.strip().length() > 80) {
            throw new Refusal("site.name", "Give the site a name of 1 to 80 characters.");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal("site.zone", "Choose a time zone from the list, such as Europe/Bucharest.");
        }
        if (db.fetchExists(SITE, SITE.NAME.eq(name.strip()).and(SITE.ID.ne(self)))) {
            throw new Refusal("site.taken", "There is already a site called " + name.strip() + ".");
        }
    }

    private static Site site(Record row) {
        return new Site(
                row.get(SITE.ID),
                row.get(SITE.NAME),
                ZoneId.of(row.get(SITE.TIME_ZONE)),
                row.get(SITE.RETIRED_AT) != null);
    }
}
