package org.earshot.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends a person's open tabs on this node to the sign-in page and ends their sessions the moment their access ends. */
@Component
class CloseTabs implements VaadinServiceInitListener {

    private final ConcurrentHashMap<Long, Set<UI>> tabs = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opening -> opened(opening.getUI()));
    }

    void opened(UI ui) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            tabs.compute(person.id(), (id, open) -> {
                Set<UI> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                all.add(ui);
                return all;
            });
            ui.addDetachListener(closed -> forget(person.id(), ui));
        }
    }

    @TransactionalEventListener
    void on(AccessEnded ended) {
        Set<VaadinSession> sessions = new LinkedHashSet<>();
        for (UI ui : tabs.getOrDefault(ended.accountId(), Set.of())) {
            VaadinSession session = ui.getSession();
            if (session != null) {
                sessions.add(session);
                // A tab that closes meanwhile needs no telling, and must not keep the others from being told.
                ui.accessLater(() -> sendAway(ui), () -> {}).run();
            }
        }
        sessions.forEach(session -> session.access(() -> end(session)));
    }

    private static void sendAway(UI ui) {
        ui.getPage().setLocation("login");
        ui.push();
    }

    /** Once all tabs of the session have been told; a session that is over already has none in the browser left. */
    private static void end(VaadinSession session) {
        var inBrowser = session.getSession();
        if (inBrowser != null) {
            inBrowser.invalidate();
        }
    }

    private void forget(long account, UI ui) {
        tabs.computeIfPresent(account, (id, open) -> {
            open.remove(ui);
            return open.isEmpty() ? null : open;
        });
    }
}
