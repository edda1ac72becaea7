package org.earshot.throughput.ui;

/** What a figure counts, in words. */
record Meaning(String term, String words) {}
