package org.earshot.export;

import static org.earshot.tables.export.Tables.CANARY;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.earshot.access.SystemActor;
import org.earshot.clip.Register;
import org.earshot.clip.Secrets;
import org.earshot.review.ExportedReview;
import org.earshot.shared.AddOnce;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canaries: made from the export's number with a key of this installation, so that making a file again gives the same one and nobody without the
 * key knows which row it is. Kept sealed, and for ever.
 */
@Component
final class Canaries {

    private static final String PURPOSE = "export canary";
    private static final int MOST_ROUNDS = 1000;

    private final DSLContext db;
    private final Secrets secrets;
    private final Register register;
    private final JsonMapper json;

    Canaries(DSLContext db, Secrets secrets, Register register, JsonMapper json) {
        this.db = db;
        this.secrets = secrets;
        this.register = register;
        this.json = json;
    }

    /** Before which row of the file it stands, counted from 0. */
    int place(long export, int rows) {
        return Math.floorMod(ByteBuffer.wrap(code(export + " place")).getInt(), Math.max(1, rows));
    }

    /** The export's canary; made when there is none yet, to look like a neighbour. */
    Canary of(long export, ExportedReview neighbour) {
        return SystemActor.call("export", () -> kept(export).orElseGet(() -> made(export, neighbour)));
    }

    Optional<Canary> kept(long export) {
        return db.select(CANARY.SEALED)
                .from(CANARY)
                .where(CANARY.REQUEST_ID.eq(export))
                .fetchOptional(CANARY.SEALED)
                .map(this::open);
    }

    /** A search that knows all canaries there are; an external id that a clip has been given since says nothing any more. */
    CanarySearch search() {
        var search = new CanarySearch(id -> SystemActor.call("export", () -> !taken(id)));
        db.select(CANARY.REQUEST_ID, CANARY.SEALED)
                .from(CANARY)
                .forEach(row -> search.add(row.value1(), open(row.value2())));
        return search;
    }

    private Canary made(long export, ExportedReview neighbour) {
        String like = neighbour.externalId();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            // Where nearly all numbers of this length are clips' a digit more finds a free one.
            like = round % 20 == 19 ? like + "0" : like;
            var canary = new Canary(
                    LookAlike.of(like, code(export + " id " + round)),
                    CanaryWords.phrase(neighbour.locale(), code(export + " words " + round)));
            if (!taken(canary.externalId()) && add(export, canary)) {
                return canary;
            }
            // Another making of the same file was quicker, or another export has the same.
            Optional<Canary> theirs = kept(export);
            if (theirs.isPresent()) {
                return theirs.get();
            }
        }
        throw new IllegalStateException("no canary is left that looks like the others");
    }

    private boolean add(long export, Canary canary) {
        return AddOnce.added(db.insertInto(CANARY)
                .set(CANARY.REQUEST_ID, export)
                .set(CANARY.WORDS_MARK, mark("words " + CanarySearch.plain(canary.transcript())))
                .set(CANARY.ID_MARK, mark("id " + canary.externalId()))
                .set(CANARY.SEALED, secrets.seal(PURPOSE, json.writeValueAsBytes(canary)))
                .onDuplicateKeyIgnore());
    }

    private String mark(String text) {
        return HexFormat.of().formatHex(code("mark " + text));
    }

    private boolean taken(String externalId) {
        try {
            register.state(externalId);
            return true;
        } catch (Refusal refusal) {
            if (refusal.code().equals("clip.unknown")) {
                return false;
            }
            throw refusal;
        }
    }

    private byte[] code(String text) {
        return SystemActor.call("export", () -> secrets.code(PURPOSE, text));
    }

    private Canary open(byte[] sealed) {
        byte[] opened = SystemActor.call("export", () -> secrets.open(PURPOSE, sealed));
        return json.readValue(opened, Canary.class);
    }
}
