package org.earshot.referral;

/**
 * What the person who prepares a pack writes to the recipient.
 *
 * @param heard the facts heard, apart from what is inferred; at most 4,000 characters
 * @param place what is known of the place; at most 300 characters
 * @param certainty how sure we are and what we do not know; at most 1,000 characters
 * @param callBack whom to call back, and where; at most 200 characters
 */
public record Letter(String heard, String place, String certainty, String callBack) {}
