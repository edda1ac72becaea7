package org.earshot.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.IntStream;
import org.earshot.disguise.Strength;
import org.earshot.queue.Queue;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** Makes or changes one queue, and moves it between open, paused, running dry and retired. */
final class QueueDialog extends Dialog {

    private final Queues queues;
    private final @Nullable Queue queue;
    private final Runnable saved;
    private final TextField name = new TextField(getTranslation("queue.name"));
    private final TextField language = new TextField(getTranslation("queue.language"));
    private final TextField region = new TextField(getTranslation("queue.region"));
    private final TextField taskType = new TextField(getTranslation("queue.task-type"));
    private final Select<Integer> priority = new Select<>();
    private final TextField clearance = new TextField(getTranslation("queue.clearance"));
    private final Select<Strength> disguise = new Select<>();
    private final Checkbox sensitive = new Checkbox(getTranslation("queue.sensitive"));

    private final IntegerField secondShare = new IntegerField(getTranslation("queue.second-share"));

    QueueDialog(Queues queues, @Nullable Queue queue, Runnable saved) {
        this.queues = queues;
        this.queue = queue;
        this.saved = saved;
        setHeaderTitle(getTranslation(queue == null ? "queue.admin.add" : "queue.admin.change"));
        language.setHelperText(getTranslation("queue.language.help"));
        region.setHelperText(getTranslation("queue.region.help"));
        clearance.setHelperText(getTranslation("queue.clearance.help"));
        priority.setLabel(getTranslation("queue.priority"));
        priority.setHelperText(getTranslation("queue.priority.help"));
        priority.setItems(IntStream.rangeClosed(1, 9).boxed().toList());
        disguise.setLabel(getTranslation("queue.disguise"));
        disguise.setHelperText(getTranslation("queue.disguise.help"));
        disguise.setItems(Strength.values());
        disguise.setItemLabelGenerator(strength -> getTranslation("queue.disguise." + strength));
        sensitive.setHelperText(getTranslation("queue.sensitive.help"));
        secondShare.setHelperText(getTranslation("queue.second-share.help"));
        secondShare.setMin(0);
        secondShare.setMax(100);
        fill();
        var fields = new Div(name, language, region, taskType, priority, clearance, disguise, sensitive, secondShare);
        fields.addClassName("earshot-stack");
        add(fields);
        if (queue != null) {
            states(queue);
        }
        if (queue == null || queue.state() != Queue.State.RETIRED) {
            var save = new Button(getTranslation("queue.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(new Button(getTranslation("queue.cancel"), click -> close()), save);
        } else {
            getFooter().add(new Button(getTranslation("queue.cancel"), click -> close()));
        }
    }

    private void fill() {
        if (queue == null) {
            taskType.setValue("wake-word");
            priority.setValue(5);
            disguise.setValue(Strength.STRONG);
            secondShare.setValue(0);
            return;
        }
        name.setValue(queue.name());
        language.setValue(queue.language());
        region.setValue(queue.region() == null ? "" : queue.region());
        taskType.setValue(queue.taskType());
        priority.setValue(queue.priority());
        clearance.setValue(queue.clearance() == null ? "" : queue.clearance());
        disguise.setValue(queue.disguise());
        sensitive.setValue(queue.sensitive());
        secondShare.setValue(queue.secondShare());
    }

    private void states(Queue now) {
        var row = new Div();
        row.addClassName("earshot-row");
        switch (now.state()) {
            case OPEN ->
                row.add(
                        state("queue.pause", () -> queues.pause(now.id())),
                        state("queue.drain", () -> queues.drain(now.id())),
                        state("queue.retire", () -> queues.retire(now.id())));
            case PAUSED, DRAINING ->
                row.add(
                        state("queue.open", () -> queues.open(now.id())),
                        state("queue.retire", () -> queues.retire(now.id())));
            case RETIRED -> row.add(new Paragraph(getTranslation("queue.retired.what")));
        }
        add(row);
    }

    private Button state(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> done(act));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void save() {
        var plan = new QueuePlan(
                name.getValue(),
                language.getValue(),
                region.getValue(),
                taskType.getValue(),
                priority.getValue(),
                clearance.getValue(),
                disguise.getValue(),
                sensitive.getValue(),
                secondShare.getOptionalValue().orElse(0));
        done(() -> {
            if (queue == null) {
                queues.create(plan);
            } else {
                queues.edit(queue.id(), plan);
            }
        });
    }

    private void done(Runnable act) {
        if (Say.orWhyNot(act)) {
            Say.done(getTranslation("queue.saved"));
            close();
            saved.run();
        }
    }
}
