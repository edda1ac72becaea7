package org.earshot.setup;

import java.time.Duration;
import java.time.Instant;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.ClipFacts;
import org.jspecify.annotations.Nullable;

/** A line of {@code db/demo/manifest.jsonl}: facts as intake takes them, with an age in place of a time. */
record DemoClip(
        String externalId,
        String file,
        double capturedDaysAgo,
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

    ClipFacts facts(Instant now) {
        return new ClipFacts(
                externalId,
                now.minus(Duration.ofMinutes(Math.round(capturedDaysAgo * 24 * 60))),
                locale,
                accountNumber,
                customerFirstName,
                deviceSerial,
                deviceKind,
                trigger,
                wakeWord,
                consent,
                machineTranscript,
                riskHint,
                assistantHeard,
                assistantAnswer);
    }
}
