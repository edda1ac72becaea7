package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.earshot.audit.Audit;
import org.earshot.shared.Codes;
import org.earshot.shared.Digest;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes clips in: checks facts and sound, seals both, and registers the clip. */
@Door
public class Intake {

    private static final int CODE_LENGTH = 7;
    private static final int TRIES = 3;

    private final SoundCheck sounds;
    private final Sealing sealing;
    private final SoundStore store;
    private final ClipStore clips;
    private final RenderingStore renderings;
    private final Renditions renditions;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Intake(
            SoundCheck sounds,
            Sealing sealing,
            SoundStore store,
            ClipStore clips,
            RenderingStore renderings,
            Renditions renditions,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sounds = sounds;
        this.sealing = sealing;
        this.store = store;
        this.clips = clips;
        this.renderings = renderings;
        this.renditions = renditions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks, seals and registers a clip; once this returns, the clip survives a crash and a rendition is being made. The
     * same clip again (same id, same facts, same sound) changes nothing.
     *
     * @param sound the file as it came, at most 25 MB and 5 minutes
     * @throws ClipRefused when a fact or the sound is not right, and with {@code clip.conflict} when the id is taken by
     *     another clip; nothing is stored then
     */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public Accepted accept(ClipFacts facts, byte[] sound) {
        ClipFacts checked = FactRules.check(facts, clock.instant());
        String soundSha256 = Digest.sha256(sound);
        String content = sealing.content(checked, soundSha256);
        Optional<Accepted> known = known(checked.externalId(), content);
        if (known.isPresent()) {
            return known.get();
        }
        String format = sounds.check(sound);
        for (int attempt = 1; ; attempt++) {
            // The file is written first and the transaction kept short: a row never names a file that is not there.
            NewClip clip = sealing.seal(Codes.readable(CODE_LENGTH), checked, content, soundSha256);
            var stored = store.write(clip.key().sealSound(SoundKind.ORIGINAL, sound));
            try {
                return register(clip, stored, format);
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                store.delete(stored.location());
                var winner = known(checked.externalId(), content);
                if (winner.isPresent()) {
                    return winner.get();
                }
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** How far the clip has come; refused with {@code clip.unknown}. */
    @RolesAllowed({"SYSTEM", "MACHINE"})
    public ClipState state(String externalId) {
        return clips.state(externalId)
                .orElseThrow(() -> new Refusal("clip.unknown", "There is no clip with this externalId."));
    }

    private Optional<Accepted> known(String externalId, String content) {
        return clips.byExternalId(externalId).map(row -> {
            if (!row.contentMac().equals(content)) {
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
