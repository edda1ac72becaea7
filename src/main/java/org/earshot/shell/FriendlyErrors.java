package org.earshot.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.earshot.shared.Codes;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a page says when a click fails: the refusal's sentence, or a number that is also in the log. */
@Component
class FriendlyErrors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(FriendlyErrors.class);

    private final Texts texts;

    FriendlyErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(opened -> opened.getSession().setErrorHandler(error -> {
                    if (error.getThrowable() instanceof Refusal refusal) {
                        say(refusal.sentence());
                    } else {
                        String number = Codes.readable(6);
                        LOG.error("page error {}", number, error.getThrowable());
                        say(texts.getTranslation("shell.error.what", java.util.Locale.ENGLISH, number));
                    }
                }));
    }

    private static void say(String sentence) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Say.refused(sentence);
        }
    }
}
