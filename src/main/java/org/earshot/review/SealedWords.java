package org.earshot.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.clip.Clips;
import org.earshot.clip.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people write about a clip, sealed with the clip's key before it is kept: reviews, drafts, what is left of a flagged text. */
@Component
final class SealedWords {

    /** The part of a review that holds words. */
    record Words(String transcript, @Nullable String intent, Map<String, String> answers) {

        /** What is shown of a review whose clip was erased. */
        static final Words ERASED = new Words("[erased]", null, Map.of());
    }

    /** A clip and something sealed with its key. */
    record OfClip(long clipId, byte[] sealed) {}

    private static final String REVIEW = "review";
    private static final String DRAFT = "draft";
    private static final String FLAG = "private flag";

    private final Clips clips;
    private final JsonMapper json;

    SealedWords(Clips clips, JsonMapper json) {
        this.clips = clips;
        this.json = json;
    }

    byte[] review(long clipId, Words words) {
        return clips.seal(clipId, REVIEW, json.writeValueAsString(words));
    }

    /** In the order asked for; empty where the clip was erased. */
    List<Optional<Words>> reviews(List<OfClip> sealed) {
        return open(REVIEW, sealed, Words.class);
    }

    byte[] draft(long clipId, String body) {
        return clips.seal(clipId, DRAFT, body);
    }

    List<Optional<DeskDraft>> drafts(List<OfClip> sealed) {
        return open(DRAFT, sealed, DeskDraft.class);
    }

    byte[] flag(long clipId, String masked) {
        return clips.seal(clipId, FLAG, masked);
    }

    List<Optional<String>> flags(List<OfClip> sealed) {
        return unseal(FLAG, sealed);
    }

    private <T> List<Optional<T>> open(String purpose, List<OfClip> sealed, Class<T> type) {
        return unseal(purpose, sealed).stream()
                .map(text -> text.map(body -> json.readValue(body, type)))
                .toList();
    }

    private List<Optional<String>> unseal(String purpose, List<OfClip> sealed) {
        return sealed.isEmpty()
                ? List.of()
                : clips.unseal(sealed.stream()
                        .map(each -> new SealedText(each.clipId(), purpose, each.sealed()))
                        .toList());
    }
}
