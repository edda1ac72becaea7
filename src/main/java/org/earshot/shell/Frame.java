package org.earshot.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.earshot.access.Me;
import org.earshot.access.Preferences;

/** The frame around every console page: the pages this person may open, who they are, the theme, sign out. */
@Layout
@PermitAll
class Frame extends AppLayout {

    Frame(Me me, Preferences preferences, AuthenticationContext session) {
        setPrimarySection(Section.DRAWER);
        var brand = new RouterLink(getTranslation("shell.brand"), HomeView.class);
        brand.addClassName("earshot-brand");
        var pages = new SideNav();
        pages.getElement().setAttribute("aria-label", getTranslation("shell.pages"));
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> pages.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        var who = new Span(me.name());
        who.addClassName("earshot-who");
        var leave = new Button(getTranslation("shell.sign-out"), click -> session.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(who, new ThemeSwitch(preferences), leave);
        foot.addClassName("earshot-frame-foot");
        var scroller = new Scroller(pages);
        addToDrawer(brand, scroller, foot);
    }
}
