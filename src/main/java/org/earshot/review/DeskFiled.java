package org.earshot.review;

import java.time.Instant;

/** One of the last filings of this shift that can still be taken back. */
public record DeskFiled(long taskId, String code, Instant filedAt) {}
