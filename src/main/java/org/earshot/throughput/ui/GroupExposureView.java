package org.earshot.throughput.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.access.Sites;
import org.earshot.cohort.GroupFigures;
import org.earshot.throughput.Handouts;

/** How groups bear what they hear: the part of the week's budget they used, their breaks, what they do not want to hear. */
@Route("groups")
@Menu(title = "cohort.title", order = 40)
@RolesAllowed("MANAGER")
class GroupExposureView extends GroupPage {

    private static final List<String> BUDGET = List.of("HALF", "EIGHTY", "FULL");

    /** A category is to have its share here as soon as people can opt out of it, see {@code risk.Signal}. */
    private static final List<String> OPTED_OUT = List.of("OPT_OUT_VIOLENCE", "OPT_OUT_DISTRESS", "OPT_OUT_SEXUAL");

    GroupExposureView(GroupFigures figures, Sites sites, ReadersZone reader, Handouts handouts) {
        super("cohort.title", "groups", figures, sites, reader, handouts);
    }

    @Override
    protected List<Section> sections(GroupParts parts) {
        return List.of(
                parts.section(
                        "budget", BUDGET, BUDGET.stream().map(parts::meaning).toList()),
                parts.section("opted-out", OPTED_OUT, List.of(wording.meaning("opted-out"))),
                parts.section("breaks", List.of("BREAKS"), List.of(wording.meaning("breaks-taken"))),
                parts.withheld());
    }
}
