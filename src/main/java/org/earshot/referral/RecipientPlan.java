package org.earshot.referral;

import org.jspecify.annotations.Nullable;

/**
 * What a T&amp;S lead writes into the directory.
 *
 * @param place what it is responsible for, such as Bucharest or all of Romania; at most 120 characters
 * @param contact how a person reaches it; at most 300 characters
 * @param ageKey its public key, {@code age1...}; none for those who only take calls
 */
public record RecipientPlan(
        String name,
        RecipientKind kind,
        String place,
        String contact,
        @Nullable String ageKey) {}
