package org.earshot.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.clip.Clip;
import org.earshot.clip.ClipWords;

/**
 * One filed review with everything that belongs to it.
 *
 * @param versions newest first; the first one counts
 * @param questions of the form that the first one answers
 * @param listen 1, or 2 for a blind second listen
 * @param people display names of those who filed, by account
 */
public record ReviewDetail(
        long id,
        Clip clip,
        ClipWords words,
        String queueName,
        List<ReviewVersion> versions,
        List<FormQuestion> questions,
        Map<Long, String> people,
        int listen,
        Optional<OtherListen> other) {

    /** What the other of two listens said; each was filed without knowledge of the other. */
    public record OtherListen(
            long id,
            int listen,
            List<FormQuestion> questions,
            String transcript,
            Map<String, String> answers,
            String severity) {

        /** Keeps words out of logs. */
        @Override
        public String toString() {
            return "OtherListen[" + id + "]";
        }
    }
}
