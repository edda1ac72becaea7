package org.earshot.export;

import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.shared.ui.Live;
import org.springframework.stereotype.Component;

/** Tells leads what waits for a second person, and whoever asked that it was answered. */
@Component
final class TellOfExports {

    private static final String PAGE = "exports";

    private final Notices notices;
    private final People people;
    private final Live live;

    TellOfExports(Notices notices, People people, Live live) {
        this.notices = notices;
        this.people = people;
        this.live = live;
    }

    void ofAsking(long id, long askedBy) {
        for (long lead : people.holding(Role.TS_LEAD, null)) {
            if (lead != askedBy) {
                send(Template.EXPORT_TO_RELEASE, lead, id);
            }
        }
        live.tell(Exports.TOPIC);
    }

    void ofAnswer(Export export) {
        send(Template.EXPORT_ANSWERED, export.askedBy(), export.id());
        live.tell(Exports.TOPIC);
    }

    private void send(Template template, long to, long id) {
        notices.send(new Notice(template, to, Export.number(id), null, null, PAGE, false));
    }
}
