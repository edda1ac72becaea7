package org.earshot.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.earshot.access.People;
import org.earshot.export.Export;
import org.earshot.export.Exports;
import org.earshot.export.Handing;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** What the second person reads before letting an export go, or not. */
final class AnswerDialog extends Dialog {

    AnswerDialog(Export export, Exports exports, People people, Times times) {
        setHeaderTitle(getTranslation("export.answer.title", export.number()));
        setWidth("760px");
        var reason = new TextArea(getTranslation("export.answer.why-not"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var content = new Div(
                new Paragraph(getTranslation("export.answer.line." + export.handing())),
                new ExportFacts(export, people, times),
                reason);
        content.addClassName("earshot-stack");
        add(content);
        var decline = new Button(getTranslation("export.decline"), click -> {
            if (Say.orWhyNot(() -> exports.decline(export.id(), reason.getValue()))) {
                Say.done(getTranslation("export.decline.done"));
                close();
            }
        });
        var release = new Button(getTranslation("export.release"), click -> {
            if (Say.orWhyNot(() -> exports.release(export.id()))) {
                Say.done(getTranslation(
                        export.handing() == Handing.ONCE ? "export.release.done" : "export.release.done-encrypted"));
                close();
            }
        });
        release.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("export.cancel"), click -> close()), decline, release);
    }
}
