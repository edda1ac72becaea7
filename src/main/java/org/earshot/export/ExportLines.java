package org.earshot.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.review.ExportedReview;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes reviews as JSON, one to a line, in UTF-8, and between two of them the canary, which nothing tells from a review. */
final class ExportLines implements AutoCloseable {

    /** Answers that are chosen from a list; those that are typed may hold the neighbour's words. */
    private static final String CHOSEN = "[A-Z][A-Z0-9_]{0,19}";

    private record FormName(String name, int version) {}

    private record Line(
            String externalId,
            String locale,
            String queue,
            String transcript,
            @Nullable String wakeWord,
            @Nullable String forAssistant,
            @Nullable String intent,
            Map<String, String> answers,
            String severity,
            FormName form,
            int version,
            int listen,
            String firstFiledAt) {

        static Line of(ExportedReview review) {
            return new Line(
                    review.externalId(),
                    review.locale(),
                    review.queue(),
                    review.transcript(),
                    review.wakeWord(),
                    review.forAssistant(),
                    review.intent(),
                    review.answers(),
                    review.severity(),
                    new FormName(review.form(), review.formVersion()),
                    review.version(),
                    review.listen(),
                    review.firstFiledAt().toString());
        }
    }

    private final Canaries canaries;
    private final long export;
    private final int place;
    private final OutputStream out;
    private final JsonMapper json;
    private int reviews;
    private boolean marked;
    private @Nullable ExportedReview last;

    /** @param expected about how many reviews there will be */
    ExportLines(Canaries canaries, long export, int expected, OutputStream out, JsonMapper json) {
        this.canaries = canaries;
        this.export = export;
        this.place = canaries.place(export, expected);
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.json = json;
    }

    void add(List<ExportedReview> step) throws IOException {
        for (ExportedReview review : step) {
            if (reviews == place) {
                mark(review, last == null ? null : last.firstFiledAt());
            }
            write(review);
            last = review;
            reviews++;
        }
    }

    int reviews() {
        return reviews;
    }

    private void mark(ExportedReview neighbour, @Nullable Instant other) throws IOException {
        Canary canary = canaries.of(export, neighbour);
        Map<String, String> answers = new TreeMap<>(neighbour.answers());
        answers.values().removeIf(answer -> !answer.matches(CHOSEN));
        write(new ExportedReview(
                0,
                canary.externalId(),
                neighbour.locale(),
                neighbour.queue(),
                canary.transcript(),
                neighbour.wakeWord(),
                neighbour.forAssistant(),
                neighbour.intent() == null ? null : "reminder",
                answers,
                "S0",
                neighbour.form(),
                neighbour.formVersion(),
                1,
                1,
                filedNear(neighbour.firstFiledAt(), other)));
        marked = true;
    }

    /** Between two neighbours, since the newest come first. */
    private static Instant filedNear(Instant at, @Nullable Instant other) {
        long apart = other == null ? 86_123_457 : ChronoUnit.MICROS.between(at, other);
        return at.plus(apart / 2, ChronoUnit.MICROS);
    }

    private void write(ExportedReview review) throws IOException {
        out.write(json.writeValueAsBytes(Line.of(review)));
        out.write('\n');
    }

    /** Reviews that left while the file was made may have taken the canary's place with them. */
    @Override
    public void close() throws IOException {
        if (!marked && last != null) {
            mark(last, last.firstFiledAt().minusSeconds(41));
        }
        out.close();
    }
}
