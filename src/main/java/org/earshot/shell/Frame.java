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
import org.earshot.shared.ui.MenuBadge;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every console page: the pages this person may open, who they are, the theme, sign out. */
@Layout
@PermitAll
class Frame extends AppLayout {

    Frame(Me me, Preferences preferences, AuthenticationContext session, ObjectProvider<MenuBadge> badges) {
        setPrimarySection(Section.DRAWER);
        var brand = new RouterLink(getTranslation("shell.brand"), HomeView.class);
        brand.addClassName("earshot-brand");
        var pages = new SideNav();
        pages.getElement().setAttribute("aria-label", getTranslation("shell.pages"));
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            var item = new SideNavItem(getTranslation(entry.title()), entry.path());
            badges.orderedStream()
                    .filter(badge -> badge.path().equals(entry.path().replaceFirst("^/", "")))
                    .forEach(badge -> item.setSuffixComponent(badge.make()));
            pages.addItem(item);
        });
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
