package org.earshot.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a pack reached its recipient.
 *
 * @param how such as portal, courier, by telephone; at most 200 characters
 * @param toWhom the desk and, where given, the officer's name; at most 200 characters
 * @param reference the recipient's own; none when they gave none
 */
public record Delivery(String how, String toWhom, @Nullable String reference, Instant at) {}
