package org.earshot.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.LongConsumer;
import org.earshot.queue.Queue;

/** A queue's name, which opens what can be done about it, and under it in words how it stands and whether it is flagged. */
final class FloorName extends Div {

    private final Button name = new Button();
    private final Span state = new Span();
    private final Span flag = new Span();
    private long queue;

    FloorName(LongConsumer open) {
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClickListener(click -> open.accept(queue));
        flag.addClassName("earshot-warning");
        addClassName("earshot-floor-name");
        add(name, state, flag);
    }

    void show(Queue shown, String flagged) {
        queue = shown.id();
        name.setText(shown.name());
        state.setText(getTranslation("queue.state." + shown.state()));
        boolean open = shown.state() == Queue.State.OPEN;
        state.setClassName("earshot-hint", open);
        state.setClassName("earshot-warning", !open);
        flag.setText(flagged);
        flag.setVisible(!flagged.isEmpty());
    }
}
