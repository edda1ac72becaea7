package org.earshot.review;

import java.util.List;
import java.util.Map;
import org.earshot.clip.Clip;
import org.earshot.clip.ClipWords;

/**
 * One filed review with everything that belongs to it.
 *
 * @param versions newest first; the first one counts
 * @param questions of the form that the first one answers
 * @param people display names of those who filed, by account
 */
public record ReviewDetail(
        long id,
        Clip clip,
        ClipWords words,
        String queueName,
        List<ReviewVersion> versions,
        List<FormQuestion> questions,
        Map<Long, String> people) {}
