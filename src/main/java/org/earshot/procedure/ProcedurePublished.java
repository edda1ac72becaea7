package org.earshot.procedure;

/** A version is in force from now on; cases keep theirs. */
public record ProcedurePublished(String version) {}
