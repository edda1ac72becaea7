package org.earshot.clip;

/**
 * A clip that is in the register.
 *
 * @param created false when the same clip was already there
 */
public record Accepted(long clipId, String code, String externalId, boolean created) {}
