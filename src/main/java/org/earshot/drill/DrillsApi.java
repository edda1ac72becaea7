package org.earshot.drill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.earshot.access.Site;
import org.earshot.access.Sites;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts and reports drills for {@code ./dev drill}, with the key that the server leaves on its own computer. */
@RestController
@RequestMapping(path = "/api/v1/drills", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Drills", description = "Practice of the escalation path; only with the key of the server's own computer.")
class DrillsApi {

    /**
     * @param site the site's name; null for any
     * @param dangerNow practised as a P0
     */
    record Start(@Nullable String site, boolean dangerNow) {}

    /** @param report the last drills as a table for reading */
    record Report(List<Drill> drills, String report) {}

    private static final int SHOWN = 20;

    private final Drills drills;
    private final Sites sites;

    DrillsApi(Drills drills, Sites sites) {
        this.drills = drills;
        this.sites = sites;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start a drill", description = "Those on call at the site are told as for a real case.")
    DrillStarted start(@RequestBody Start start) {
        return drills.start(siteId(start.site()), start.dangerNow());
    }

    @GetMapping
    @Operation(summary = "The last drills", description = "Times against the clocks, per drill and never per person.")
    Report report() {
        List<Drill> last = drills.last(SHOWN);
        return new Report(last, DrillTable.of(last));
    }

    private @Nullable Long siteId(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return sites.all().stream()
                .filter(site -> !site.retired() && site.name().equalsIgnoreCase(name.strip()))
                .map(Site::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("site.unknown", "There is no such site."));
    }
}
