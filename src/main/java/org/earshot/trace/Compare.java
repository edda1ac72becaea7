package org.earshot.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.earshot.audio.Decoder;
import org.earshot.clip.Clips;
import org.earshot.mark.Alignment;
import org.earshot.mark.Finding;
import org.earshot.mark.Finding.Compared;
import org.earshot.mark.LandmarkSearch;
import org.earshot.mark.Landmarks;
import org.earshot.mark.Tracing;
import org.earshot.shared.Refusal;
import org.earshot.trace.FindClip.Like;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a found recording with one clip, or with those among all clips that resemble it most. */
@Component
final class Compare {

    /** What came of it; which clip the recording is of, and figures, where there are any. */
    record Ended(
            Outcome outcome,
            @Nullable Long clipId,
            @Nullable Result result) {}

    /** A sound of a clip that the recording was laid over. */
    private record Laid(Like like, Compared compared, Listeners listeners) {}

    /** Finding the clip is most of the work. */
    private static final int PERCENT_OF_FINDING = 70;

    private final FindClip finder;
    private final FoundSound sounds;
    private final Clips clips;
    private final Decoder decoder;
    private final Suspects suspects;

    Compare(FindClip finder, FoundSound sounds, Clips clips, Decoder decoder, Suspects suspects) {
        this.finder = finder;
        this.sounds = sounds;
        this.clips = clips;
        this.decoder = decoder;
        this.suspects = suspects;
    }

    /**
     * @param file the found recording
     * @param clipId the clip that a person named; null to look for it
     * @param aligned where a person says that it lies; null to look for that
     * @param percent is told how far it is
     */
    Ended compare(byte[] file, @Nullable Long clipId, @Nullable Aligned aligned, IntConsumer percent) {
        float[] found = sounds.samples(file);
        FindClip.Found likes;
        try {
            likes = clipId == null
                    ? finder.in(found, done -> percent.accept(done * PERCENT_OF_FINDING / 100))
                    : named(clipId, found);
        } catch (Refusal refusal) {
            if (refusal.code().equals("clip.erased")) {
                return new Ended(Outcome.ERASED, clipId, null);
            }
            throw refusal;
        }
        if (likes.likes().isEmpty()) {
            return new Ended(Outcome.NO_CLIP, null, null);
        }
        Laid best = null;
        int done = 0;
        for (Like like : likes.likes()) {
            Laid laid = lay(found, like, aligned);
            if (laid != null
                    && (best == null || laid.compared().fit() > best.compared().fit())) {
                best = laid;
            }
            percent.accept(PERCENT_OF_FINDING
                    + (100 - PERCENT_OF_FINDING) * ++done / likes.likes().size());
        }
        Figures figures = new Figures(alike(likes), likes.clips());
        return best == null
                ? new Ended(Outcome.NOT_ALIGNED, clipId, figures.notAligned())
                : new Ended(
                        outcome(best.compared()),
                        best.like().clipId(),
                        figures.of(code(best.like().clipId()), best.like().voice(), best.compared(), best.listeners()));
    }

    /** The clip's sounds, with where the landmarks say that the recording begins in them. */
    private FindClip.Found named(long clipId, float[] found) {
        var search = LandmarkSearch.forRecording(found);
        List<Like> likes = new ArrayList<>();
        TakeLandmarks.voices(clips, clipId).forEach((voice, wav) -> {
            var like = search.in(Landmarks.of(decoder.decode(wav).mono()));
            likes.add(new Like(clipId, voice, like.votes(), like.offsetMs()));
        });
        return new FindClip.Found(likes, 1);
    }

    private @Nullable Laid lay(float[] found, Like like, @Nullable Aligned aligned) {
        byte[] wav;
        try {
            wav = clips.rendition(like.clipId(), like.voice(), true);
        } catch (Refusal gone) {
            return null;
        }
        float[] base = decoder.decode(wav).mono();
        Listeners listeners = suspects.of(like.clipId(), like.voice());
        Finding finding = aligned == null
                ? Tracing.trace(found, base, listeners.suspects())
                : Tracing.traceAt(
                        found,
                        base,
                        new Alignment(aligned.offsetMs() / 1000.0, aligned.speed(), aligned.pitchMoved()),
                        listeners.suspects());
        if (aligned == null && finding instanceof Finding.CouldNotAlign && like.votes() >= FindClip.FEWEST_VOTES) {
            var about = new Alignment(-like.offsetMs() / 1000.0, 1, false);
            finding = Tracing.traceAt(found, base, about, listeners.suspects());
        }
        return finding instanceof Compared compared ? new Laid(like, compared, listeners) : null;
    }

    private static Outcome outcome(Compared compared) {
        return switch (compared.outcome()) {
            case NAMED -> Outcome.NAMED;
            case LIKELY -> Outcome.LIKELY;
            case NOBODY -> Outcome.NOBODY;
        };
    }

    private List<Result.Alike> alike(FindClip.Found found) {
        Map<Long, String> codes =
                clips.codes(found.likes().stream().map(Like::clipId).distinct().toList());
        return found.likes().stream()
                .map(like -> new Result.Alike(codes.getOrDefault(like.clipId(), "?"), like.votes()))
                .toList();
    }

    private String code(long clipId) {
        return clips.codes(List.of(clipId)).getOrDefault(clipId, "?");
    }
}
