package org.earshot.access;

/** A person and the one-time token that lets them set a password; shown once, never stored. */
public record Invited(long accountId, String token) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Invited[" + accountId + "]";
    }
}
