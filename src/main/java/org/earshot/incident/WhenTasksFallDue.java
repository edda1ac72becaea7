package org.earshot.incident;

import java.util.LinkedHashSet;
import java.util.List;
import org.earshot.clock.TimerCameDue;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.shared.ui.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever has a task, and the owner of the incident, that it is due; in the transaction that fires its timer. */
@Component
class WhenTasksFallDue {

    private final IncidentStore incidents;
    private final Notices notices;
    private final Live live;

    WhenTasksFallDue(IncidentStore incidents, Notices notices, Live live) {
        this.incidents = incidents;
        this.notices = notices;
        this.live = live;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimerCameDue timer) {
        if (IncidentStore.id(timer.subject()) == 0) {
            return;
        }
        incidents
                .lock(timer.subject())
                .ifPresent(incident -> incident.tasks().stream()
                        .filter(task -> task.open() && task.reference().equals(timer.name()))
                        .forEach(task -> {
                            for (long account : new LinkedHashSet<>(List.of(task.ownerId(), incident.ownerId()))) {
                                notices.send(new Notice(
                                        Template.INCIDENT_TASK_DUE,
                                        account,
                                        incident.number(),
                                        null,
                                        task.dueAt(),
                                        "incident/" + incident.number(),
                                        false));
                            }
                            live.tell(Incidents.TOPIC);
                        }));
    }
}
