package org.earshot.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.InternalServerError;
import jakarta.servlet.http.HttpServletResponse;
import org.earshot.shared.Codes;
import org.earshot.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be opened: a refusal says its own sentence, anything else a number that is in the log. */
class ErrorView extends InternalServerError implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        getElement().removeAllChildren();
        getElement().getClassList().add("earshot-quiet");
        boolean refused = parameter.getCaughtException() instanceof Refusal;
        var card = new Div(
                new H1(getTranslation("shell.error.title")),
                new Paragraph(refused ? ((Refusal) parameter.getCaughtException()).sentence() : numbered(parameter)),
                new Anchor("", getTranslation("shell.not-found.home")));
        card.addClassName("earshot-card");
        getElement().appendChild(card.getElement());
        return refused ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private String numbered(ErrorParameter<Exception> parameter) {
        String number = Codes.readable(6);
        LOG.error("page error {}", number, parameter.getCaughtException());
        return getTranslation("shell.error.what", number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.title");
    }
}
