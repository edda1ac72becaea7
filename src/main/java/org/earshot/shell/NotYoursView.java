package org.earshot.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.earshot.shared.ui.NotYours;

/** A link into a page that the reader may open, to something in it that is not theirs or not there. */
class NotYoursView extends Div implements HasErrorParameter<NotYours>, HasDynamicTitle {

    private final RefusedLinks links;

    NotYoursView(RefusedLinks links) {
        this.links = links;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotYours> parameter) {
        links.note(event.getLocation());
        NotYoursCard.alone(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-yours.title");
    }
}
