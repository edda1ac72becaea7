package org.earshot.notice;

/** How many messages stand like this on a channel. */
public record DeliveryCount(Channel channel, DeliveryState state, int number) {}
