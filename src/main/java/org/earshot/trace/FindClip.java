package org.earshot.trace;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
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

    /** Clips with less than this part of the first one's votes are not laid over the recording: that is the slow part. */
    private static final int HOPELESS = 3;

    /** A clip that resembles the recording. */
    record Like(long clipId, Voice voice, int votes, int offsetMs) {}

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
        List<Like> best = new ArrayList<>();
        int all = Math.max(1, store.count());
        int seen = 0;
        List<LandmarkStore.Kept> some = store.after(0, "", AT_ONCE);
        while (!some.isEmpty()) {
            List<Optional<String>> opened = opened(some);
            for (int i = 0; i < opened.size(); i++) {
                var kept = some.get(i);
                opened.get(i).ifPresent(text -> {
                    var like = search.in(Landmarks.read(Base64.getDecoder().decode(text)));
                    best.add(new Like(kept.clipId(), kept.voice(), like.votes(), like.offsetMs()));
                });
            }
            best.sort(Comparator.comparingInt(Like::votes).reversed());
            best.subList(Math.min(best.size(), MOST_LIKE), best.size()).clear();
            seen += some.size();
            percent.accept(Math.min(100, (int) (100L * seen / all)));
            some = store.after(some.getLast().clipId(), some.getLast().voice().name(), AT_ONCE);
        }
        int fewest = best.isEmpty() ? 0 : Math.max(FEWEST_VOTES, best.getFirst().votes() / HOPELESS);
        return new Found(best.stream().filter(like -> like.votes() >= fewest).toList(), seen);
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
