package org.earshot.shell;

import java.util.Map;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.shared.CopyRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody tried to take something out of a page: what kind of attempt and on what page, never what. */
@Component
class CopyAttempts {

    private static final Set<String> KINDS = Set.of("copy", "cut", "drag", "print", "save", "source");
    private static final int MOST = 1000;

    private final Me me;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CopyAttempts(Me me, Audit audit, ApplicationEventPublisher events) {
        this.me = me;
        this.audit = audit;
        this.events = events;
    }

    /** A report of a page; what no page of ours would report is not written down. */
    @Transactional
    public void refused(String kind, int times, String page) {
        if (!KINDS.contains(kind) || times < 1) {
            return;
        }
        int counted = Math.min(times, MOST);
        audit.record("screen.copy-refused", "account", me.id(), Map.of("kind", kind, "times", counted, "page", page));
        events.publishEvent(new CopyRefused(me.id(), kind, counted));
    }
}
