package org.earshot.throughput.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.ReadersZone;
import org.earshot.access.Sites;
import org.earshot.cohort.GroupFigures;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.throughput.Handouts;

/** How groups work: pace and what it is held against, handle time, breaks. */
@Route("group-work")
@Menu(title = "throughput.groups.title", order = 39)
@RolesAllowed("MANAGER")
class GroupWorkView extends GroupPage {

    private final Map<Long, String> queueNames;

    GroupWorkView(GroupFigures figures, Sites sites, Queues queues, ReadersZone reader, Handouts handouts) {
        super("throughput.groups.title", "group-work", figures, sites, reader, handouts);
        this.queueNames = queues.list().stream().collect(Collectors.toMap(Queue::id, Queue::name));
    }

    @Override
    protected List<Section> sections(GroupParts parts) {
        return new GroupWorkParts(parts, queueNames, wording).sections();
    }
}
