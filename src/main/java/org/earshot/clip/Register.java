package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.earshot.audit.Audit;
import org.earshot.shared.Codes;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where intake puts clips that it has checked: seals facts and sound, and registers the clip. */
@Door
public class Register {

    private static final int CODE_LENGTH = 7;
    private static final int TRIES = 3;

    private final Sealing sealing;
    private final SoundStore store;
    private final ClipStore clips;
    private final RenderingStore renderings;
    private final Renditions renditions;
    private final Disguises disguises;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Register(
            Sealing sealing,
            SoundStore store,
            ClipStore clips,
            RenderingStore renderings,
            Renditions renditions,
            Disguises disguises,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.sealing = sealing;
        this.store = store;
        this.clips = clips;
        this.renderings = renderings;
        this.renditions = renditions;
        this.disguises = disguises;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Seals and registers a clip; once this returns, the clip survives a crash and a rendition is being made. The same clip
     * again (same id, same facts, same sound) changes nothing.
     *
     * @param facts as intake has checked them
     * @param sound the file as it came
     * @param format checks the sound and names its format, such as {@code wav}; asked only of a clip that is new
     * @throws ClipRefused with {@code clip.conflict} when the id is taken by another clip and with {@code clip.erased} when it
     *     was that of a clip that has been erased; nothing is stored then
     */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public Accepted enter(ClipFacts facts, byte[] sound, Supplier<String> format) {
        String soundSha256 = Digest.sha256(sound);
        String content = sealing.content(facts, soundSha256);
        Optional<Accepted> known = known(facts.externalId(), content);
        if (known.isPresent()) {
            return known.get();
        }
        String checkedFormat = format.get();
        for (int attempt = 1; ; attempt++) {
            // The file is written first and the transaction kept short: a row never names a file that is not there.
            NewClip clip = sealing.seal(Codes.readable(CODE_LENGTH), facts, content, soundSha256);
            var stored = store.write(clip.key().sealSound(SoundKind.ORIGINAL, sound));
            try {
                return register(clip, stored, checkedFormat);
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                store.delete(stored.location());
                var winner = known(facts.externalId(), content);
                if (winner.isPresent()) {
                    return winner.get();
                }
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** How far the clip has come; refused with {@code clip.unknown} and {@code clip.erased}. */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public ClipState state(String externalId) {
        return clips.state(externalId)
                .orElseThrow(() -> clips.byExternalId(externalId, sealing.erased(externalId))
                        .map(row -> new Refusal("clip.erased", "This clip was erased after a decision."))
                        .orElseGet(() -> new Refusal("clip.unknown", "There is no clip with this externalId.")));
    }

    /**
     * Has the renditions of ready clips made again that come from before there was a disguise; those that have one are left.
     * Until theirs is made, they are heard as they are. Answers how many.
     */
    @RolesAllowed("SYSTEM")
    @Transactional
    public int disguise(Collection<Long> clipIds) {
        List<Long> bare = disguises.without(clipIds);
        bare.forEach(renderings::add);
        if (!bare.isEmpty()) {
            renditions.wakeAfterCommit();
        }
        return bare.size();
    }

    /** How many clips still wait for their rendition. */
    @RolesAllowed({"MACHINE", "SYSTEM", "ADMIN"})
    public int renditionsWaiting() {
        return renderings.waiting();
    }

    private Optional<Accepted> known(String externalId, String content) {
        return clips.byExternalId(externalId, sealing.erased(externalId)).map(row -> {
            if (row.erased()) {
                throw new ClipRefused(
                        "externalId",
                        "clip.erased",
                        "This clip was erased after a decision and is not taken in again.");
            }
            if (!content.equals(row.contentMac())) {
                throw new ClipRefused(
                        "externalId",
                        "clip.conflict",
                        "There is another clip with this externalId: its facts or its sound differ.");
            }
            return new Accepted(row.id(), row.code(), externalId, false);
        });
    }

    private Accepted register(NewClip clip, SoundStore.Stored stored, String format) {
        String externalId = clip.facts().externalId();
        long id = transaction.execute(status -> {
            long fresh = clips.add(clip);
            clips.addIdentity(fresh, sealing.identity(fresh, clip.facts()));
            clips.addSound(fresh, SoundKind.ORIGINAL, stored, format);
            renderings.add(fresh);
            audit.record("clip.accepted", "clip", clip.code(), Map.of("format", format, "size", stored.size()));
            renditions.wakeAfterCommit();
            return fresh;
        });
        return new Accepted(id, clip.code(), externalId, true);
    }
}
