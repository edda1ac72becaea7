package org.earshot.clip;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a clip has come, for the machine that handed it in. No identity, no words. */
public record ClipState(
        @Schema(example = "speaker-7f1c-000123") String externalId,

        @Schema(description = "What people at Earshot call the clip.", example = "7F3KQ2A")
        String code,

        @Schema(
                description =
                        "SEALED: stored, its rendition is being made. READY: may be reviewed. SET_ASIDE: no rendition could be made.",
                allowableValues = {"SEALED", "READY", "SET_ASIDE"})
        String state,

        Instant receivedAt,
        @Nullable Instant readyAt,

        @Schema(description = "Why the clip was set aside.") @Nullable
        String setAsideReason) {}
