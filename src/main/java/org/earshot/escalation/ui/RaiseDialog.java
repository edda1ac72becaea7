package org.earshot.escalation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.earshot.escalation.Category;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.escalation.Raised;
import org.earshot.shared.ui.Say;

/** Raises a clip: what it is about, whether it may be happening now, a note; all of it may stay as it is, and Enter raises. */
public final class RaiseDialog extends Dialog {

    private final Select<Category> category = new Select<>();
    private final RadioButtonGroup<HappeningNow> now = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();

    /**
     * @param clipCode what people call the clip
     * @param act raises it
     * @param then is given the receipt, once the clip is raised
     */
    public RaiseDialog(String clipCode, Function<Raise, Raised> act, Consumer<Raised> then) {
        setHeaderTitle(getTranslation("escalation.raise.title", clipCode));
        setWidth("480px");
        category.setLabel(getTranslation("escalation.raise.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(each -> getTranslation("escalation.raise.category." + each));
        category.setValue(Category.C00);
        category.setWidthFull();
        now.setLabel(getTranslation("escalation.raise.now"));
        now.setItems(HappeningNow.UNKNOWN, HappeningNow.YES, HappeningNow.NO);
        now.setItemLabelGenerator(each -> getTranslation("escalation.raise.now." + each));
        now.setValue(HappeningNow.UNKNOWN);
        note.setLabel(getTranslation("escalation.raise.note"));
        note.setMaxLength(2000);
        note.setWidthFull();
        add(new Paragraph(getTranslation("escalation.raise.what")), category, now, note);
        var escalate = new Button(getTranslation("escalation.raise.confirm"), click -> raise(act, then));
        escalate.addClassName("earshot-escalate");
        escalate.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("escalation.raise.cancel"), click -> close()), escalate);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                escalate.focus();
            }
        });
    }

    private void raise(Function<Raise, Raised> act, Consumer<Raised> then) {
        var said = new Raise(category.getValue().name(), now.getValue(), note.getValue());
        Say.orWhyNot(() -> {
            Raised raised = act.apply(said);
            close();
            then.accept(raised);
        });
    }
}
