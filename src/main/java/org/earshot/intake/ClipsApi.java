package org.earshot.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earshot.clip.ClipRefused;
import org.earshot.clip.ClipState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where machines hand in clips. */
@RestController
@RequestMapping(path = "/api/v1/clips", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clips", description = "Hand in recordings and ask how far they have come.")
class ClipsApi {

    private final Intake intake;
    private final FactsJson json;

    ClipsApi(Intake intake, FactsJson json) {
        this.intake = intake;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Hand in a clip",
            description =
                    "Checks, seals and stores the clip; when this answers, the clip survives a crash. Sending the same clip again is safe.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ClipForm.class),
                                            encoding = {
                                                @Encoding(name = "facts", contentType = "application/json"),
                                                @Encoding(name = "sound", contentType = "audio/*")
                                            })))
    @ApiResponse(
            responseCode = "201",
            description = "Taken in.",
            content = @Content(schema = @Schema(implementation = ClipState.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same clip was already there; nothing changed.",
            content = @Content(schema = @Schema(implementation = ClipState.class)))
    @ApiResponse(
            responseCode = "400",
            description = "A part is missing or the facts are not JSON.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "401", description = "No key, or a revoked one.", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "Another clip has this externalId.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "410",
            description = "The clip with this externalId was erased after a decision; it is not taken in again.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "413",
            description = "More than 25 MB.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "415",
            description = "Not sound of a kind that Earshot reads.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "A fact or the sound is refused; field says which, detail says why. Nothing is stored.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "503",
            description = "Too many clips at once; try again after Retry-After seconds.",
            content = @Content)
    ResponseEntity<ClipState> accept(
            @Parameter(hidden = true) @RequestPart(name = "facts", required = false) byte @Nullable [] facts,
            @Parameter(hidden = true) @RequestPart(name = "sound", required = false) byte @Nullable [] sound) {
        if (facts == null) {
            throw new ClipRefused("facts", "facts.none", "The request has no part named facts.");
        }
        var read = json.read(facts);
        if (sound == null) {
            throw new ClipRefused("sound", "sound.none", "The request has no part named sound.");
        }
        var accepted = intake.accept(read, sound);
        var location = UriComponentsBuilder.fromPath("/api/v1/clips/{externalId}")
                .encode()
                .buildAndExpand(accepted.externalId())
                .toUri();
        return ResponseEntity.status(accepted.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .body(intake.state(accepted.externalId()));
    }

    @GetMapping("/{externalId}")
    @Operation(summary = "How far a clip has come")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such clip.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ClipState state(@PathVariable String externalId) {
        return intake.state(externalId);
    }

    @GetMapping
    @Operation(
            summary = "How far a clip has come, by query",
            description = "For an externalId that cannot stand in a path, such as one with a slash.")
    ClipState stateOf(@RequestParam String externalId) {
        return intake.state(externalId);
    }
}
