package org.earshot.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published set of questions, in the order they are asked; it never changes. */
public record FormVersion(
        long formId,
        String formName,
        int version,
        List<FormQuestion> questions,
        Instant publishedAt,
        @Nullable Long publishedBy) {}
