package org.earshot.referral;

/** The encrypted pack, handed out once. */
public record Fetched(String fileName, byte[] bytes) {}
