package org.earshot.care.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.earshot.care.Buddies;
import org.earshot.care.BuddyMessage;
import org.earshot.care.BuddyTemplate;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** What was read since this page was opened, and something to answer. Opened again, the page has forgotten it. */
final class BuddyTalk extends Div {

    private static final int LONGEST = 140;

    private final Buddies buddies;
    private final Times times;
    private final Div read = new Div();
    private final Div waiting = new Div();
    private final Runnable refresh;
    private final TextField text = new TextField();

    BuddyTalk(Buddies buddies, Times times, Runnable refresh) {
        this.buddies = buddies;
        this.times = times;
        this.refresh = refresh;
        addClassName("earshot-stack");
        read.getElement().setAttribute("aria-live", "polite");
        text.setLabel(getTranslation("care.buddy.text"));
        text.setHelperText(getTranslation("care.buddy.text.help"));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        Button send = CareParts.button(getTranslation("care.buddy.send"), this::send);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        text.addKeyPressListener(Key.ENTER, press -> send());
        var templates = CareParts.row(Arrays.stream(BuddyTemplate.values())
                .map(template -> CareParts.quiet(words(template), () -> send(template)))
                .toArray(Button[]::new));
        add(waiting, read, templates, text, CareParts.row(send));
    }

    void waiting(int unread) {
        waiting.removeAll();
        if (unread > 0) {
            waiting.add(CareParts.button(getTranslation("care.buddy.read", unread), this::read));
        }
    }

    void forget() {
        read.removeAll();
        waiting.removeAll();
        text.clear();
    }

    private void read() {
        buddies.read().forEach(this::show);
        refresh.run();
    }

    private void show(BuddyMessage message) {
        var at = new Span(times.timeOfDay(message.sentAt()) + " ");
        at.addClassName("earshot-hint");
        BuddyTemplate template = message.template();
        read.add(new Paragraph(at, new Span(template == null ? message.text() : words(template))));
    }

    private void send() {
        if (Say.orWhyNot(() -> buddies.write(text.getValue()))) {
            text.clear();
            Say.done(getTranslation("care.buddy.sent"));
        }
    }

    private void send(BuddyTemplate template) {
        if (Say.orWhyNot(() -> buddies.say(template))) {
            Say.done(getTranslation("care.buddy.sent"));
        }
    }

    private String words(BuddyTemplate template) {
        return getTranslation("care.buddy.template." + template);
    }
}
