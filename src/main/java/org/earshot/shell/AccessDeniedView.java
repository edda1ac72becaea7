package org.earshot.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteAccessDeniedError;
import jakarta.servlet.http.HttpServletResponse;

/** A page that the reader's roles do not open: a link to something in it is answered like any other that is not theirs. */
class AccessDeniedView extends RouteAccessDeniedError implements HasDynamicTitle {

    private final RefusedLinks links;

    AccessDeniedView(RefusedLinks links) {
        this.links = links;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        if (links.note(event.getLocation())) {
            NotYoursCard.alone(this);
        } else {
            event.rerouteToError(NotFoundException.class);
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-yours.title");
    }
}
