package org.earshot.setup;

/** What an installation needs before a shift can be worked, in the order it is best made. */
public enum SetUpStep {
    ORGANISATION,
    SITE,
    PEOPLE,
    QUEUE
}
