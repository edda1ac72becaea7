package org.earshot.procedure;

/** A draft waits for a second person. */
public record ProcedureProposed(long draftId, long byAccountId) {}
