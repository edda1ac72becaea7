package org.earshot.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an import of a folder tells how it went, so that administrators can read it. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "The report of an import; the clips themselves are handed in one by one.")
class ImportsApi {

    record Start(@Nullable String name, int total) {}

    record Progress(ImportRun run, int renditionsWaiting) {}

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open an import")
    Progress start(@RequestBody Start start) {
        return progress(imports.start(start.name() == null ? "" : start.name(), start.total()));
    }

    @PostMapping("/{id}/report")
    @Operation(
            summary = "Tell how far it has come",
            description = "Counts are totals so far; problems are those since the last report.")
    Progress report(@PathVariable long id, @RequestBody ImportReport report) {
        imports.report(id, report);
        return progress(id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An import, and how many renditions are still to be made")
    Progress progress(@PathVariable long id) {
        return new Progress(imports.run(id), imports.renditionsWaiting());
    }
}
