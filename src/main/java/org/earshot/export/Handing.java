package org.earshot.export;

/** How an export leaves. */
public enum Handing {
    /** Encrypted to a recipient's public key; whoever asked and whoever released fetch it while it is kept. */
    ENCRYPTED,
    /** In the clear, fetched once by whoever released it. */
    ONCE
}
