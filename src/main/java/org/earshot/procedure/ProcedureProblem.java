package org.earshot.procedure;

/** Something in a procedure file that keeps it from being published: where, and why in words. */
public record ProcedureProblem(int line, String reason) {}
