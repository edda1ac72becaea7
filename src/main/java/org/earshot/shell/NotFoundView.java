package org.earshot.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import jakarta.servlet.http.HttpServletResponse;

/** Says the same for a page that does not exist and for one that is somebody else's. */
class NotFoundView extends RouteNotFoundError implements HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var quiet = new Div(
                new H1(getTranslation("shell.not-found.title")),
                new Paragraph(getTranslation("shell.not-found.what")),
                new Anchor("", getTranslation("shell.not-found.home")));
        quiet.addClassName("earshot-card");
        getElement().removeAllChildren();
        getElement().getClassList().add("earshot-quiet");
        getElement().appendChild(quiet.getElement());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-found.title");
    }
}
