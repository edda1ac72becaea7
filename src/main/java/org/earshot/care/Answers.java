package org.earshot.care;

import java.time.Instant;
import java.util.Map;

/** What a person said of how they are, for that person's eyes: a word for each question, and a note. */
public record Answers(long id, CheckKind kind, Instant answeredAt, Map<String, String> chosen, String note) {}
