package org.earshot.secondear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.clip.Clips;
import org.earshot.clip.SealedText;
import org.earshot.shared.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people ask and answer about a clip, sealed with the clip's key before it is kept. */
@Component
final class EarWords {

    private static final String QUESTION = "second ear question";
    private static final String ANSWER = "second ear answer";
    private static final Opened NONE = new Opened(null, null);

    private final Clips clips;

    EarWords(Clips clips) {
        this.clips = clips;
    }

    /** The words of one question, as far as there are any. */
    record Opened(@Nullable String ownWords, @Nullable String answer) {}

    byte[] question(long clipId, String words) {
        return clips.seal(clipId, QUESTION, Storable.text(words.strip()));
    }

    byte[] answer(long clipId, String words) {
        return clips.seal(clipId, ANSWER, Storable.text(words.strip()));
    }

    /** Those of several questions, by question. */
    record ByQuestion(Map<Long, Opened> opened) {

        Opened of(Question question) {
            return opened.getOrDefault(question.id(), NONE);
        }
    }

    /** Of an erased clip there are none. */
    ByQuestion open(List<Question> questions) {
        List<SealedText> sealed = new ArrayList<>();
        for (Question question : questions) {
            byte[] own = question.ownWords();
            byte[] answer = question.answer();
            if (own != null) {
                sealed.add(new SealedText(question.clipId(), QUESTION, own));
            }
            if (answer != null) {
                sealed.add(new SealedText(question.clipId(), ANSWER, answer));
            }
        }
        var texts = (sealed.isEmpty() ? List.<Optional<String>>of() : clips.unseal(sealed)).iterator();
        Map<Long, Opened> opened = new HashMap<>();
        for (Question question : questions) {
            String own = question.ownWords() == null ? null : texts.next().orElse(null);
            String answer = question.answer() == null ? null : texts.next().orElse(null);
            opened.put(question.id(), new Opened(own, answer));
        }
        return new ByQuestion(opened);
    }

    Opened open(Question question) {
        return open(List.of(question)).of(question);
    }
}
