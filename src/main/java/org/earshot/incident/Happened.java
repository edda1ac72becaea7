package org.earshot.incident;

import java.time.Instant;

/**
 * A row of the timeline across an incident and its cases.
 *
 * @param where the number of the incident or of the case
 * @param what the kind of an entry, or the command on a case, such as acknowledge
 * @param ofCase whether it happened to a case
 */
public record Happened(
        Instant at, String by, String where, boolean ofCase, String what, String reference, String text) {}
