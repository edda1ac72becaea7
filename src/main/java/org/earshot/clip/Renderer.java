package org.earshot.clip;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.earshot.audio.Decoder;
import org.earshot.audio.UnreadableSound;
import org.earshot.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one rendition: opens the original, decodes, levels, disguises, draws, seals, and makes the clip ready; or sets it aside with a reason. */
@Component
final class Renderer {

    /** Of these, a crash in the middle counts as one. */
    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);

    private final RenderingStore renderings;
    private final ClipStore clips;
    private final SoundStore sounds;
    private final Vault vault;
    private final Disguises disguises;
    private final FileDeletion files;
    private final Decoder decoder;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Duration lease;

    Renderer(
            RenderingStore renderings,
            ClipStore clips,
            SoundStore sounds,
            Vault vault,
            Disguises disguises,
            FileDeletion files,
            Decoder decoder,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${earshot.renditions.lease:PT1M}") Duration lease) {
        this.renderings = renderings;
        this.clips = clips;
        this.sounds = sounds;
        this.vault = vault;
        this.disguises = disguises;
        this.files = files;
        this.decoder = decoder;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.lease = lease;
    }

    /** False when there is nothing to do now. */
    boolean makeOne() {
        var next = renderings.take(lease);
        next.ifPresent(this::make);
        return next.isPresent();
    }

    void make(RenderingStore.Taken taken) {
        if (taken.attempt() > MOST_ATTEMPTS) {
            setAside(taken, "Making the rendition was broken off " + MOST_ATTEMPTS + " times.");
            return;
        }
        try {
            render(taken);
        } catch (UnreadableSound e) {
            if (e.reason() == UnreadableSound.Reason.DECODER_FAILED) {
                againOrAside(taken, e.sentence(), e);
            } else {
                setAside(taken, e.sentence());
            }
        } catch (Tampered e) {
            LOG.error("a stored sound does not open", e);
            setAside(taken, "The stored sound does not open: its bytes were changed or lost.");
        } catch (RuntimeException e) {
            againOrAside(taken, "Making the rendition failed (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private void render(RenderingStore.Taken taken) {
        long id = taken.clipId();
        var sealed = clips.sealed(id).orElseThrow();
        var key = vault.open(sealed.wrappedKey(), sealed.code());
        byte[] original = key.openSound(
                SoundKind.ORIGINAL,
                sounds.read(clips.location(id, SoundKind.ORIGINAL).orElseThrow()));
        var clip = clips.clips(List.of(id)).getFirst();
        var drawn = disguises.of(clip, key);
        var rendered = Rendered.disguised(decoder, original, drawn);
        var stored = sounds.write(key.sealSound(SoundKind.RENDITION, rendered.wav()));
        byte[] sealedPeaks = key.seal("peaks", rendered.peaks());
        boolean mine = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!renderings.done(taken)) {
                return false;
            }
            List<String> replaced = clips.removeRendition(id);
            files.afterCommit(replaced);
            clips.addSound(id, SoundKind.RENDITION, stored, "wav");
            clips.addRendition(id, rendered, sealedPeaks);
            disguises.keep(id, key, drawn);
            if (replaced.isEmpty()) {
                clips.markReady(id, clock.instant());
                events.publishEvent(new ClipReady(id, clip.language(), clip.locale()));
            }
            audit.record(
                    replaced.isEmpty() ? "clip.ready" : "clip.disguised",
                    "clip",
                    clip.code(),
                    Map.of("durationMs", rendered.durationMs(), "disguise", drawn.strength()));
            return true;
        }));
        if (!mine) {
            sounds.delete(stored.location());
        }
    }

    private void againOrAside(RenderingStore.Taken taken, String reason, RuntimeException cause) {
        if (taken.attempt() >= MOST_ATTEMPTS) {
            LOG.error("clip {} is set aside", taken.clipId(), cause);
            setAside(taken, reason);
        } else {
            LOG.warn("no rendition of clip {} at attempt {}", taken.clipId(), taken.attempt(), cause);
            renderings.again(taken, Duration.ofSeconds(5L * taken.attempt()));
        }
    }

    private void setAside(RenderingStore.Taken taken, String reason) {
        transaction.executeWithoutResult(status -> {
            if (renderings.done(taken)) {
                String code = clips.sealed(taken.clipId()).orElseThrow().code();
                if (clips.location(taken.clipId(), SoundKind.RENDITION).isPresent()) {
                    // There is an older rendition, which goes on being heard as it is.
                    audit.record("clip.not-disguised", "clip", code, Map.of("attempts", taken.attempt()));
                    return;
                }
                clips.setAside(taken.clipId(), reason.substring(0, Math.min(400, reason.length())));
                audit.record("clip.set-aside", "clip", code, Map.of("attempts", taken.attempt()));
            }
        });
    }
}
