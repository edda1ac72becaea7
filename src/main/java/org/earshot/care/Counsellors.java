package org.earshot.care;

import static org.earshot.tables.care.Tables.COUNSELLOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.access.Sites;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.transaction.annotation.Transactional;

/** The counsellor of each site, as the organisation has set it. */
@Door
public class Counsellors {

    private final DSLContext db;
    private final Sites sites;
    private final Audit audit;
    private final Me me;

    Counsellors(DSLContext db, Sites sites, Audit audit, Me me) {
        this.db = db;
        this.sites = sites;
        this.audit = audit;
        this.me = me;
    }

    /** The counsellor of the site I work at; nothing when none is set. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Counsellor> mine() {
        return Optional.ofNullable(me.person().siteId())
                .flatMap(site -> db.selectFrom(COUNSELLOR)
                        .where(COUNSELLOR.SITE_ID.eq(site))
                        .fetchOptional(Counsellors::counsellor));
    }

    /** The counsellors that are set, by site. */
    @RolesAllowed({"ADMIN", "WELLBEING"})
    @Transactional(readOnly = true)
    public Map<Long, Counsellor> all() {
        return db.selectFrom(COUNSELLOR).fetchMap(row -> row.get(COUNSELLOR.SITE_ID), Counsellors::counsellor);
    }

    /**
     * Sets the counsellor of a site. Refused with {@code site.unknown}, and with {@code care.counsellor} when the service or its hours
     * have no 1 to 120 characters or the telephone no 1 to 60.
     */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void set(long siteId, Counsellor counsellor) {
        sites.site(siteId);
        String service = text(counsellor.service(), 120);
        String telephone = text(counsellor.telephone(), 60);
        String hours = text(counsellor.hours(), 120);
        db.mergeInto(COUNSELLOR)
                .using(db.selectOne())
                .on(COUNSELLOR.SITE_ID.eq(siteId))
                .whenMatchedThenUpdate()
                .set(COUNSELLOR.SERVICE, service)
                .set(COUNSELLOR.TELEPHONE, telephone)
                .set(COUNSELLOR.HOURS, hours)
                .whenNotMatchedThenInsert(
                        COUNSELLOR.SITE_ID, COUNSELLOR.SERVICE, COUNSELLOR.TELEPHONE, COUNSELLOR.HOURS)
                .values(siteId, service, telephone, hours)
                .execute();
        audit.record("care.counsellor-set", "site", siteId);
    }

    private static String text(String given, int longest) {
        String text = Storable.text(given).strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new Refusal(
                    "care.counsellor",
                    "Give the service and its hours in at most 120 characters, and the telephone in at most 60.");
        }
        return text;
    }

    private static Counsellor counsellor(Record row) {
        return new Counsellor(row.get(COUNSELLOR.SERVICE), row.get(COUNSELLOR.TELEPHONE), row.get(COUNSELLOR.HOURS));
    }
}
