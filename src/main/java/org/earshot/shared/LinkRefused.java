package org.earshot.shared;

/**
 * Somebody who is signed in opened a link that is not for them.
 *
 * @param page the kind of page, such as case
 * @param reference what the link named, as it was given; may be anything a person can type
 */
public record LinkRefused(String page, String reference) {}
