package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** Asks why a clock of the case was not kept, then goes on with what was to be done. */
final class WhyLateDialog extends Dialog {

    WhyLateDialog(Consumer<@Nullable String> act, Runnable done) {
        setHeaderTitle(getTranslation("escalation.console.late.title"));
        setWidth("480px");
        var why = new TextArea(getTranslation("escalation.console.late.why"));
        why.setMaxLength(4000);
        why.setWidthFull();
        add(new Paragraph(getTranslation("escalation.console.late.what")), why);
        var goOn = new Button(getTranslation("escalation.console.late.go-on"), click -> {
            try {
                act.accept(why.getValue());
                close();
                done.run();
            } catch (Refusal refusal) {
                Say.refused(refusal.sentence());
            }
        });
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("escalation.console.cancel"), click -> close()), goOn);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                why.focus();
            }
        });
    }
}
