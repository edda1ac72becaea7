package org.earshot.review;

/** A form in a list: its newest version, and how many queues use any version of it. */
public record FormRow(long id, String name, int latest, int queues, boolean retired) {}
