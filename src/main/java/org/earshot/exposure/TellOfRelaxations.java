package org.earshot.exposure;

import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.springframework.stereotype.Component;

/** Tells administrators what waits for a second person, and whoever asked that it was answered. */
@Component
final class TellOfRelaxations {

    private static final String PAGE = "admin/exposure";

    private final Notices notices;
    private final People people;

    TellOfRelaxations(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void ofAsking(Relaxation asked) {
        for (long admin : people.holding(Role.ADMIN, null)) {
            if (admin != asked.proposedBy()) {
                send(Template.RELAXATION_TO_AGREE, admin, asked);
            }
        }
    }

    void ofAnswer(Relaxation asked) {
        send(Template.RELAXATION_ANSWERED, asked.proposedBy(), asked);
    }

    private void send(Template template, long to, Relaxation asked) {
        notices.send(new Notice(template, to, "SETTING-" + asked.id(), null, null, PAGE, false));
    }
}
