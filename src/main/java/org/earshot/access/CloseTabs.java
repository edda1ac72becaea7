package org.earshot.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends a person's open tabs on this node to the sign-in page the moment their access ends. */
@Component
class CloseTabs implements VaadinServiceInitListener {

    private final ConcurrentHashMap<Long, Set<UI>> tabs = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
                UI ui = opened.getUI();
                tabs.computeIfAbsent(person.id(), id -> ConcurrentHashMap.newKeySet())
                        .add(ui);
                ui.addDetachListener(closed -> forget(person.id(), ui));
            }
        });
    }

    @TransactionalEventListener
    void on(AccessEnded ended) {
        for (UI ui : tabs.getOrDefault(ended.accountId(), Set.of())) {
            ui.access(() -> {
                ui.getPage().setLocation("login");
                ui.push();
                ui.getSession().getSession().invalidate();
            });
        }
    }

    private void forget(long account, UI ui) {
        tabs.computeIfPresent(account, (id, open) -> {
            open.remove(ui);
            return open.isEmpty() ? null : open;
        });
    }
}
