package org.earshot.clip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a recording as it is handed in.
 *
 * @param externalId the sender's own name for the clip, 1 to 200 characters; the same id is the same clip
 * @param capturedAt when it was recorded; not in the future
 * @param locale language and region as BCP 47, such as {@code es-CR}
 * @param accountNumber identity: sealed at intake, replaced by a pseudonym
 * @param customerFirstName identity: sealed at intake, replaced by a pseudonym
 * @param deviceSerial identity: sealed at intake, replaced by a pseudonym
 * @param deviceKind such as "kitchen speaker"
 * @param trigger what started the recording, such as {@code wake-word} or {@code button}
 * @param wakeWord the word the device believes it heard
 * @param consent whether the customer agreed to review by people; without it the clip is refused
 * @param machineTranscript the machine's draft of what was said
 * @param riskHint how heavy the sender believes it is, S0 to S4
 * @param assistantHeard what the assistant understood
 * @param assistantAnswer what the assistant answered
 */
public record ClipFacts(
        String externalId,
        Instant capturedAt,
        String locale,
        @Nullable String accountNumber,
        @Nullable String customerFirstName,
        @Nullable String deviceSerial,
        @Nullable String deviceKind,
        @Nullable String trigger,
        @Nullable String wakeWord,
        boolean consent,
        @Nullable String machineTranscript,
        @Nullable String riskHint,
        @Nullable AssistantHeard assistantHeard,
        @Nullable String assistantAnswer) {

    /** Keeps identity and words out of logs. */
    @Override
    public String toString() {
        return "ClipFacts[" + locale + "]";
    }
}
