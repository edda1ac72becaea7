package org.earshot.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.earshot.clip.Clip;

/**
 * One "heard, not distress" with what it was said about, for the person who looks at it a second time.
 *
 * @param version of the review that it was said with
 * @param questions of the form that the review answers
 * @param reason what the reviewer said
 */
public record SecondLook(
        long id,
        Clip clip,
        ReviewVersion version,
        List<FormQuestion> questions,
        Set<Distress> grounds,
        String reason,
        Instant statedAt,
        Instant dueAt) {

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "SecondLook[" + id + "]";
    }
}
