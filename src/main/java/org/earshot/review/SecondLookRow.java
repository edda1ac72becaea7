package org.earshot.review;

import java.time.Instant;

/**
 * A "heard, not distress" that waits for a second look: no words of the clip in it.
 *
 * @param overdue whether its day is over
 */
public record SecondLookRow(long id, String clipCode, Instant statedAt, Instant dueAt, boolean overdue) {}
