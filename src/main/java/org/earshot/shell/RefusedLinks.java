package org.earshot.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import org.earshot.shared.Actor;
import org.earshot.shared.LinkRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever watches of links that named something and were refused. */
@Component
class RefusedLinks {

    private final ApplicationEventPublisher events;

    RefusedLinks(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** True, and told, when the address names something within a page; false for a page itself. */
    boolean note(Location location) {
        String path = location.getPath();
        String page = RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .flatMap(RouteConfiguration.forApplicationScope()::getTemplate)
                .map(template -> template.replaceFirst("/?:.*", ""))
                .orElse(path);
        if (path.length() <= page.length() + 1) {
            return false;
        }
        if (Actor.current().actorId() != null) {
            events.publishEvent(new LinkRefused(page, path.substring(page.length() + 1)));
        }
        return true;
    }
}
