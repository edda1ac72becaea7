package org.earshot.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.queue.Floor;
import org.earshot.queue.FloorQueue;
import org.earshot.queue.InHand;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.shared.ui.Say;

/** What a supervisor does about one queue and the clips that somebody has in hand from it. */
final class FloorDialog extends Dialog {

    private final Floor floor;
    private final People people;
    private final long queue;
    private final Runnable changed;
    private final Div hands = new Div();
    private final IntegerField promise = new IntegerField(getTranslation("queue.floor.promise"));

    FloorDialog(Floor floor, Queues queues, People people, FloorQueue row, Runnable changed) {
        this.floor = floor;
        this.people = people;
        this.queue = row.queue().id();
        this.changed = changed;
        setHeaderTitle(row.queue().name());
        setWidth("560px");
        hands.addClassName("earshot-stack");
        promise.setHelperText(getTranslation("queue.floor.promise.help"));
        Duration most = row.waitAtMost();
        if (most != null) {
            promise.setValue(Math.toIntExact(most.toMinutes()));
        }
        var keep = new Button(
                getTranslation("queue.floor.promise.keep"),
                click -> closing(
                        () -> floor.promise(queue, promise.getOptionalValue().orElse(null))));
        var keeping = new Div(keep);
        keeping.addClassName("earshot-row");
        var all = new Div(
                states(row.queue().state(), queues),
                promise,
                keeping,
                new H3(getTranslation("queue.floor.hands")),
                hands);
        all.addClassName("earshot-stack");
        add(all);
        getFooter().add(new Button(getTranslation("queue.floor.close"), click -> close()));
        showHands();
    }

    private Div states(Queue.State now, Queues queues) {
        var row = new Div();
        row.addClassName("earshot-row");
        if (now == Queue.State.OPEN) {
            row.add(
                    button("queue.pause", () -> closing(() -> queues.pause(queue))),
                    button("queue.drain", () -> closing(() -> queues.drain(queue))));
        } else {
            row.add(button("queue.open", () -> closing(() -> queues.open(queue))));
        }
        var all = new Div(row, new Paragraph(getTranslation("queue.floor.states.help")));
        all.addClassName("earshot-stack");
        return all;
    }

    private void showHands() {
        hands.removeAll();
        List<InHand> held = floor.inHand(queue);
        hands.add(new Paragraph(getTranslation(held.isEmpty() ? "queue.floor.hands.none" : "queue.floor.hands.help")));
        Map<Long, String> names =
                people.names(held.stream().map(InHand::accountId).distinct().toList());
        for (InHand one : held) {
            var row = new Div(
                    new Span(getTranslation(
                            "queue.floor.hand", one.clipCode(), names.getOrDefault(one.accountId(), ""))),
                    button("queue.floor.take-back", () -> staying(() -> floor.takeBack(one.taskId(), one.fence()))),
                    button("queue.floor.reassign", () -> staying(() -> floor.reassign(one.taskId(), one.fence()))));
            row.addClassName("earshot-row");
            hands.add(row);
        }
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void closing(Runnable act) {
        if (Say.orWhyNot(act)) {
            Say.done(getTranslation("queue.saved"));
            close();
            changed.run();
        }
    }

    /** Also when it was refused: then the clip is in other hands by now. */
    private void staying(Runnable act) {
        if (Say.orWhyNot(act)) {
            Say.done(getTranslation("queue.floor.taken"));
        }
        showHands();
        changed.run();
    }
}
