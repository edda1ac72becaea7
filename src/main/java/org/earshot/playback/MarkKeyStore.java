package org.earshot.playback;

import static org.earshot.tables.playback.Tables.MARK_KEY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of marks by version, sealed in the database and opened once a start. */
@Component
final class MarkKeyStore {

    private static final String PURPOSE = "mark key ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;
    private final Secrets secrets;
    private final Map<Integer, byte[]> opened = new ConcurrentHashMap<>();

    MarkKeyStore(DSLContext db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** The version that marks now; the first is made when it is asked for. */
    int current() {
        int newest = newest();
        if (newest > 0) {
            return newest;
        }
        add(1, null, "first use");
        return newest();
    }

    /** Adds the version after the newest; false when somebody else has just added it. */
    boolean add(int version, @Nullable Long by, String why) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        byte[] sealed = SystemActor.call("marks", () -> secrets.seal(PURPOSE + version, key));
        return AddOnce.added(db.insertInto(MARK_KEY)
                .set(MARK_KEY.VERSION, version)
                .set(MARK_KEY.SEALED_KEY, sealed)
                .set(MARK_KEY.MADE_BY, by)
                .set(MARK_KEY.WHY, why)
                .onDuplicateKeyIgnore());
    }

    byte[] key(int version) {
        return opened.computeIfAbsent(version, this::open);
    }

    private byte[] open(int version) {
        byte[] sealed = db.select(MARK_KEY.SEALED_KEY)
                .from(MARK_KEY)
                .where(MARK_KEY.VERSION.eq(version))
                .fetchSingle()
                .value1();
        return SystemActor.call("marks", () -> secrets.open(PURPOSE + version, sealed));
    }

    private int newest() {
        return db.select(coalesce(max(MARK_KEY.VERSION), inline(0)))
                .from(MARK_KEY)
                .fetchSingle()
                .value1();
    }

    List<MarkKeys.Version> versions() {
        return db.select(MARK_KEY.VERSION, MARK_KEY.MADE_AT, MARK_KEY.MADE_BY, MARK_KEY.WHY)
                .from(MARK_KEY)
                .orderBy(MARK_KEY.VERSION.desc())
                .fetch(Records.mapping(MarkKeys.Version::new));
    }
}
