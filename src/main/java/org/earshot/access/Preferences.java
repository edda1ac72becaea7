package org.earshot.access;

import static org.earshot.tables.access.Tables.PREFERENCE;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;

/** A person's own settings for screens, by name; nobody reads or sets another's. */
@Door
public class Preferences {

    private final DSLContext db;
    private final Me me;

    Preferences(DSLContext db, Me me) {
        this.db = db;
        this.me = me;
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Map<String, String> mine() {
        return db.select(PREFERENCE.NAME, PREFERENCE.SETTING)
                .from(PREFERENCE)
                .where(PREFERENCE.ACCOUNT_ID.eq(me.id()))
                .fetchMap(PREFERENCE.NAME, PREFERENCE.SETTING);
    }

    /** Keeps a setting of at most 2,000 characters; refused with {@code preference.long} above. */
    @PermitAll
    @Transactional
    public void set(String name, String setting) {
        if (name.length() > 60 || setting.length() > 2000) {
            throw new Refusal("preference.long", "This setting is too long to keep. Nothing was changed.");
        }
        db.mergeInto(PREFERENCE)
                .using(db.selectOne())
                .on(PREFERENCE.ACCOUNT_ID.eq(me.id()).and(PREFERENCE.NAME.eq(name)))
                .whenMatchedThenUpdate()
                .set(PREFERENCE.SETTING, setting)
                .whenNotMatchedThenInsert(PREFERENCE.ACCOUNT_ID, PREFERENCE.NAME, PREFERENCE.SETTING)
                .values(me.id(), name, setting)
                .execute();
    }
}
