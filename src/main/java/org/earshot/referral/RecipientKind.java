package org.earshot.referral;

/** What kind of body a recipient is. */
public enum RecipientKind {
    EMERGENCY_SERVICE,
    POLICE,
    HOTLINE,
    PROTECTIVE_SERVICE
}
