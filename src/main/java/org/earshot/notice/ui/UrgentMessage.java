package org.earshot.notice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;

/** An urgent message over whatever page is open; it stays until it is opened or closed. */
final class UrgentMessage extends Notification {

    UrgentMessage(Received message, Notices notices) {
        setDuration(0);
        setPosition(Position.TOP_END);
        setAssertive(true);
        var line = new Span(message.line());
        var open = new Button(getTranslation("notice.messages.open"), click -> {
            notices.read(message.id());
            close();
            UI.getCurrent().navigate(message.path());
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var close = new Button(getTranslation("notice.messages.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var content = new Div(line, open, close);
        content.addClassNames("earshot-row", "earshot-urgent");
        add(content);
    }
}
