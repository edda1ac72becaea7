package org.earshot.referral;

/**
 * A pack that somebody wants made.
 *
 * @param withIdentity whether to enclose what the preparing person may see under their grant that is live now
 */
public record Preparing(String caseNumber, long recipientId, Letter letter, boolean withIdentity) {}
