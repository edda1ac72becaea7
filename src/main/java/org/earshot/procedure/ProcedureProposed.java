package org.earshot.procedure;

/** A draft waits for a second person, to become the version. */
public record ProcedureProposed(long draftId, String version, long byAccountId) {}
