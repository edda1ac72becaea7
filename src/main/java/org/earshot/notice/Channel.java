package org.earshot.notice;

/** The ways to a person, in the order in which an urgent message tries them. */
public enum Channel {
    IN_APP,
    MAIL,
    WEBHOOK
}
