package org.earshot.review.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earshot.review.WhyThisClip;
import org.earshot.shared.Texts;

/** Says why somebody has a clip in hand, a sentence each. */
final class WhyWords {

    /** Nothing limits what comes, so it explains nothing. */
    private static final String NO_LIMIT = "exposure.mix.full";

    private WhyWords() {}

    static List<String> of(WhyThisClip.Reasons reasons, Texts texts, Locale reader) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.getTranslation("review.why.queue", reader, reasons.queue()));
        reasons.expected()
                .ifPresent(severity -> sentences.add(texts.getTranslation("review.why.expected." + severity, reader)));
        reasons.signals().forEach(signal -> sentences.add(texts.getTranslation("review.why.signal." + signal, reader)));
        if (!reasons.mixKey().equals(NO_LIMIT)) {
            sentences.add(texts.getTranslation(reasons.mixKey(), reader));
        }
        sentences.add(texts.getTranslation("review.why.judge", reader));
        return sentences;
    }
}
