package org.earshot.escalation;

import org.jspecify.annotations.Nullable;

/** What is read of a case before anybody listens. */
public record CaseTranscript(
        @Nullable String machineDraft, @Nullable String raisersNote) {

    /** Keeps words out of logs. */
    @Override
    public String toString() {
        return "CaseTranscript[]";
    }
}
