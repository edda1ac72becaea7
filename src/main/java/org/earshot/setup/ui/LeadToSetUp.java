package org.earshot.setup.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.earshot.setup.SetUp;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Takes an administrator who opens the home page to the set-up while something is missing. */
@Component
class LeadToSetUp implements VaadinServiceInitListener {

    private final SetUp setUp;

    LeadToSetUp(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (event.getLocation().getPath().isEmpty()
                && isAdministrator()
                && !setUp.missing().isEmpty()) {
            event.forwardTo(SetUpView.class);
        }
    }

    private static boolean isAdministrator() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
    }
}
