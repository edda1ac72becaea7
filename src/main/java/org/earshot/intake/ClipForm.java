package org.earshot.intake;

import io.swagger.v3.oas.annotations.media.Schema;

/** The form of a clip as the API page describes it; the parts are read one by one. */
@Schema(name = "Clip")
record ClipForm(
        @Schema(description = "What is known of the recording.", requiredMode = Schema.RequiredMode.REQUIRED)
        FactsForm facts,

        @Schema(
                description =
                        "The file as it was recorded: WAV, FLAC, MP3, Ogg Vorbis, Opus, M4A or AAC; at most 25 MB and 5 minutes.",
                type = "string",
                format = "binary",
                requiredMode = Schema.RequiredMode.REQUIRED)
        byte[] sound) {}
