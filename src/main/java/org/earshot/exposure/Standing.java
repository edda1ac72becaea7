package org.earshot.exposure;

/** What somebody's ledger adds up to and what they may hear of, at one moment. */
record Standing(Budget budget, Figures figures) {}
