package org.earshot.procedure;

import static org.earshot.tables.procedure.Tables.PUBLISHED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.shared.AddOnce;
import org.earshot.shared.Digest;
import org.earshot.shared.Refusal;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Published versions: rows that never change, so each is read once. */
@Component
final class VersionStore {

    private final DSLContext db;
    private final JsonMapper json;
    private final Map<String, ProcedureVersion> known = new ConcurrentHashMap<>();

    VersionStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The version that comes with Earshot. */
    static ProcedureVersion comesWithEarshot() {
        return FirstVersion.READ;
    }

    /** The highest version; the one that comes with Earshot even while no row is there, so that a raise never waits. */
    ProcedureVersion current() {
        return db.select(PUBLISHED.VERSION)
                .from(PUBLISHED)
                .orderBy(PUBLISHED.MAJOR.desc(), PUBLISHED.MINOR.desc())
                .limit(1)
                .fetchOptional(PUBLISHED.VERSION)
                .map(this::version)
                .orElseGet(VersionStore::comesWithEarshot);
    }

    /** Refused with {@code procedure.unknown}. */
    ProcedureVersion version(String version) {
        ProcedureVersion found = known.get(version);
        if (found == null) {
            found = db.selectFrom(PUBLISHED)
                    .where(PUBLISHED.VERSION.eq(version))
                    .fetchOptional(this::read)
                    .or(() -> Optional.of(comesWithEarshot())
                            .filter(first -> first.version().equals(version)))
                    .orElseThrow(() -> new Refusal("procedure.unknown", "There is no such version of the procedure."));
            if (found != comesWithEarshot()) {
                known.put(version, found);
            }
        }
        return found;
    }

    /** Newest first. */
    List<ProcedureVersion> all() {
        return db.selectFrom(PUBLISHED)
                .orderBy(PUBLISHED.MAJOR.desc(), PUBLISHED.MINOR.desc())
                .fetch(this::read);
    }

    /** False when the version, or another that follows the same one, is there already. */
    boolean add(ProcedureVersion version, @Nullable String follows) {
        var number = VersionNumber.of(version.version()).orElseThrow();
        return AddOnce.added(db.insertInto(PUBLISHED)
                .set(PUBLISHED.VERSION, version.version())
                .set(PUBLISHED.MAJOR, number.major())
                .set(PUBLISHED.MINOR, number.minor())
                .set(PUBLISHED.FOLLOWS, follows)
                .set(PUBLISHED.BODY, version.text())
                .set(PUBLISHED.SHA256, version.sha256())
                .set(PUBLISHED.STEPS, JSONB.valueOf(json.writeValueAsString(version.steps())))
                .set(PUBLISHED.CHANGED, version.changed())
                .set(PUBLISHED.PROPOSED_BY, version.proposedBy())
                .set(PUBLISHED.PUBLISHED_BY, version.publishedBy())
                .set(PUBLISHED.PUBLISHED_AT, version.publishedAt())
                .onConflictDoNothing());
    }

    private ProcedureVersion read(Record row) {
        return new ProcedureVersion(
                row.get(PUBLISHED.VERSION),
                List.copyOf(
                        json.readValue(row.get(PUBLISHED.STEPS).data(), new TypeReference<List<ProcedureStep>>() {})),
                row.get(PUBLISHED.CHANGED),
                row.get(PUBLISHED.BODY),
                row.get(PUBLISHED.SHA256),
                row.get(PUBLISHED.PROPOSED_BY),
                row.get(PUBLISHED.PUBLISHED_BY),
                row.get(PUBLISHED.PUBLISHED_AT));
    }

    /** Read from the class path when it is first asked for. */
    private static final class FirstVersion {

        static final ProcedureVersion READ = read();

        private static ProcedureVersion read() {
            String name = "/procedure/procedure-1.0.yaml";
            try (var in = Objects.requireNonNull(VersionStore.class.getResourceAsStream(name), name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                ReadProcedure read = ProcedureReader.read(text);
                if (!read.problems().isEmpty()) {
                    throw new IllegalStateException(name + ": " + read.problems());
                }
                return new ProcedureVersion(
                        Objects.requireNonNull(read.version()),
                        read.steps(),
                        "The first version. It comes with Earshot.",
                        text,
                        Digest.sha256(text),
                        null,
                        null,
                        Instant.EPOCH);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }
}
