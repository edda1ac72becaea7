package org.earshot.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.OffsetDateTime;
import org.earshot.clip.AssistantHeard;
import org.jspecify.annotations.Nullable;

/** The facts as the API page describes them; {@link FactsJson} reads them. */
@Schema(name = "Facts")
record FactsForm(
        @Schema(
                description =
                        "Your own name for the clip, unique for ever. The same id with the same content is the same clip; with other content it is refused.",
                example = "speaker-7f1c-000123",
                maxLength = 200,
                requiredMode = RequiredMode.REQUIRED)
        String externalId,

        @Schema(
                description = "When it was recorded, with zone offset; at most 5 minutes ahead of the server's clock.",
                example = "2026-10-21T20:42:53-05:00",
                requiredMode = RequiredMode.REQUIRED)
        OffsetDateTime capturedAt,

        @Schema(description = "Language and region (BCP 47).", example = "es-CR", requiredMode = RequiredMode.REQUIRED)
        String locale,

        @Schema(
                description = "Whether the customer agreed to review by people. Anything but true is refused.",
                example = "true",
                requiredMode = RequiredMode.REQUIRED)
        boolean consent,

        @Schema(description = "Sealed at intake; reviewers never see it.", example = "ACC-0000317") @Nullable
        String accountNumber,

        @Schema(description = "Sealed at intake; reviewers never see it.", example = "Farid") @Nullable
        String customerFirstName,

        @Schema(description = "Sealed at intake; reviewers never see it.", example = "G00000013D") @Nullable
        String deviceSerial,

        @Schema(example = "living-room display", maxLength = 80) @Nullable
        String deviceKind,

        @Schema(description = "What started the recording.", example = "wake-word", maxLength = 40) @Nullable
        String trigger,

        @Schema(description = "The word the device believes it heard.", example = "computer", maxLength = 80) @Nullable
        String wakeWord,

        @Schema(description = "The machine's draft of what was said.", example = "turn on the lights") @Nullable
        String machineTranscript,

        @Schema(
                description = "How heavy you believe the clip is.",
                allowableValues = {"S0", "S1", "S2", "S3", "S4"},
                example = "S0")
        @Nullable
        String riskHint,

        @Schema(description = "What the assistant understood at the time.") @Nullable
        AssistantHeard assistantHeard,

        @Schema(description = "What the assistant answered.", example = "The lights are on.") @Nullable
        String assistantAnswer) {}
