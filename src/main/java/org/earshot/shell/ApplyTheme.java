package org.earshot.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.earshot.access.Preferences;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Gives every new tab of a signed-in person the theme they chose, whatever page they open first. */
@Component
class ApplyTheme implements VaadinServiceInitListener {

    private final Preferences preferences;

    ApplyTheme(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
                ThemeSwitch.apply(opened.getUI(), ThemeSwitch.chosen(preferences));
            }
        });
    }
}
