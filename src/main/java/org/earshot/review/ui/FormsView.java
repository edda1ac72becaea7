package org.earshot.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.earshot.queue.Queue;
import org.earshot.queue.Queues;
import org.earshot.review.FormRow;
import org.earshot.review.FormVersion;
import org.earshot.review.Forms;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;

/** The forms, and for each queue which form version it uses and what its guidelines say. */
@Route("admin/forms")
@Menu(title = "review.forms.title", order = 84)
@RolesAllowed("ADMIN")
class FormsView extends Page {

    private final Forms forms;
    private final Queues queues;
    private final Grid<FormRow> list = new Grid<>();
    private final Grid<Queue> byQueue = new Grid<>();

    FormsView(Forms forms, Queues queues) {
        super("review.forms.title");
        this.forms = forms;
        this.queues = queues;
        setLine(getTranslation("review.forms.line"));
        var add = new Button(getTranslation("review.forms.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(add);
        formColumns();
        queueColumns();
        add(list, new H2(getTranslation("review.forms.queues")), byQueue);
        refresh();
    }

    private void formColumns() {
        list.addComponentColumn(form -> tertiary(form.name(), () -> edit(form)))
                .setHeader(getTranslation("review.forms.name"));
        list.addColumn(FormRow::latest)
                .setHeader(getTranslation("review.forms.latest"))
                .setTextAlign(ColumnTextAlign.END);
        list.addColumn(FormRow::queues)
                .setHeader(getTranslation("review.forms.used-by"))
                .setTextAlign(ColumnTextAlign.END);
        list.addComponentColumn(form -> {
            var retire = tertiary(getTranslation("review.forms.retire"), () -> retire(form));
            retire.setVisible(!form.retired());
            return retire;
        });
        list.setAllRowsVisible(true);
    }

    private void queueColumns() {
        byQueue.addColumn(Queue::name).setHeader(getTranslation("review.list.queue"));
        byQueue.addComponentColumn(this::choice).setHeader(getTranslation("review.forms.uses"));
        byQueue.addComponentColumn(queue ->
                tertiary(getTranslation("review.forms.guidelines"), () -> new GuidelinesDialog(forms, queue).open()));
        byQueue.setAllRowsVisible(true);
    }

    private Select<FormVersion> choice(Queue queue) {
        List<FormVersion> offered = forms.all().stream()
                .filter(form -> !form.retired())
                .flatMap(form -> forms.versions(form.id()).stream())
                .toList();
        var select = new Select<FormVersion>();
        select.setItems(offered);
        select.setItemLabelGenerator(
                version -> getTranslation("review.forms.version", version.formName(), version.version()));
        select.setAriaLabel(getTranslation("review.forms.of", queue.name()));
        var now = forms.ofQueue(queue.id());
        offered.stream()
                .filter(version -> version.formId() == now.formId() && version.version() == now.version())
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            FormVersion chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                if (Say.orWhyNot(() -> forms.choose(queue.id(), chosen.formId(), chosen.version()))) {
                    Say.done(getTranslation("review.forms.chosen", queue.name(), chosen.formName(), chosen.version()));
                }
                list.setItems(forms.all());
            }
        });
        return select;
    }

    private static Button tertiary(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void edit(@org.jspecify.annotations.Nullable FormRow form) {
        new FormDialog(forms, form, this::refresh).open();
    }

    private void retire(FormRow form) {
        if (Say.orWhyNot(() -> forms.retire(form.id()))) {
            refresh();
        }
    }

    private void refresh() {
        list.setItems(forms.all());
        byQueue.setItems(queues.list().stream()
                .filter(queue -> queue.state() != Queue.State.RETIRED)
                .toList());
    }
}
