package org.earshot.trace;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.earshot.clip.Clips;
import org.earshot.clip.SealedText;
import org.earshot.clip.Voice;
import org.earshot.mark.LandmarkSearch;
import org.earshot.mark.Landmarks;
import org.earshot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for the clip that a found recording is a copy of, among all clips there are. */
@Component
final class FindClip {

    /** Below this even the best is a stranger's; see docs/measurements/fingerprint.md. */
    static final int FEWEST_VOTES = 12;

    private static final Logger LOG = LoggerFactory.getLogger(FindClip.class);
    private static final int AT_ONCE = 1000;
    private static final int MOST_LIKE = 10;

    /** So many with the most votes are put in order by the peaks they have in common with the recording. */
    private static final int LOOKED_AT_CLOSELY = 50;

    /** Clips with less than this part of the first one's votes are not laid over the recording: that is the slow part. */
    private static final int HOPELESS = 3;

    private static final Comparator<Candidate> MOST_VOTES = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.like().votes())
            .reversed();

    /** A clip that resembles the recording. */
    record Like(long clipId, Voice voice, int votes, int offsetMs) {}

    private record Candidate(Like like, Landmarks landmarks) {}

    /** The clips that resemble it most, the first first, and how many clips were looked at. */
    record Found(List<Like> likes, int clips) {}

    private final LandmarkStore store;
    private final Clips clips;

    FindClip(LandmarkStore store, Clips clips) {
        this.store = store;
        this.clips = clips;
    }

    /** @param recording 16 kHz mono; @param percent is told how far it is, 0 to 100 */
    Found in(float[] recording, IntConsumer percent) {
        var search = LandmarkSearch.forRecording(recording);
        List<Candidate> best = new ArrayList<>();
        int all = Math.max(1, store.count());
        int seen = 0;
        List<LandmarkStore.Kept> some = store.after(0, "", AT_ONCE);
        while (!some.isEmpty()) {
            List<Optional<String>> opened = opened(some);
            for (int i = 0; i < opened.size(); i++) {
                var kept = some.get(i);
                opened.get(i).ifPresent(text -> {
                    var landmarks = Landmarks.read(Base64.getDecoder().decode(text));
                    var like = search.in(landmarks);
                    best.add(new Candidate(
                            new Like(kept.clipId(), kept.voice(), like.votes(), like.offsetMs()), landmarks));
                });
            }
            best.sort(MOST_VOTES);
            best.subList(Math.min(best.size(), LOOKED_AT_CLOSELY), best.size()).clear();
            seen += some.size();
            percent.accept(Math.min(100, (int) (100L * seen / all)));
            some = store.after(some.getLast().clipId(), some.getLast().voice().name(), AT_ONCE);
        }
        return new Found(ranked(search, best), seen);
    }

    private static List<Like> ranked(LandmarkSearch search, List<Candidate> best) {
        int fewest = best.isEmpty()
                ? 0
                : Math.max(FEWEST_VOTES, best.getFirst().like().votes() / HOPELESS);
        Map<Like, Integer> inCommon = best.stream()
                .filter(candidate -> candidate.like().votes() >= fewest)
                .collect(Collectors.toMap(
                        Candidate::like,
                        candidate -> search.peaksInCommon(
                                candidate.landmarks(), candidate.like().offsetMs())));
        return inCommon.entrySet().stream()
                .sorted(Map.Entry.<Like, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> -entry.getKey().votes()))
                .map(Map.Entry::getKey)
                .limit(MOST_LIKE)
                .toList();
    }

    /** Of a clip that was erased meanwhile, or is damaged, nothing opens; the others are looked at all the same. */
    private List<Optional<String>> opened(List<LandmarkStore.Kept> some) {
        List<SealedText> sealed = some.stream()
                .map(kept -> new SealedText(kept.clipId(), TakeLandmarks.purpose(kept.voice()), kept.sealed()))
                .toList();
        try {
            return clips.unseal(sealed);
        } catch (Refusal oneIsDamaged) {
            return sealed.stream().map(this::opened).toList();
        }
    }

    private Optional<String> opened(SealedText sealed) {
        try {
            return clips.unseal(List.of(sealed)).getFirst();
        } catch (Refusal damaged) {
            LOG.warn("the landmarks of clip {} do not open: {}", sealed.clipId(), damaged.code());
            return Optional.empty();
        }
    }
}
