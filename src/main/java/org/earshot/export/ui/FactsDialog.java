package org.earshot.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.earshot.access.People;
import org.earshot.export.Export;
import org.earshot.export.Exports;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** One export as it is on record; those who had no hand in it can have the row shown that names it. */
final class FactsDialog extends Dialog {

    FactsDialog(Export export, Exports exports, People people, Times times, boolean mayAskForCanary) {
        setHeaderTitle(export.number());
        setWidth("760px");
        var canary = new Div();
        canary.addClassName("earshot-secret");
        canary.setVisible(false);
        var content = new Div(new ExportFacts(export, people, times), canary);
        content.addClassName("earshot-stack");
        add(content);
        if (mayAskForCanary && export.made() != null) {
            getFooter()
                    .add(new Button(
                            getTranslation("export.canary.show"),
                            click -> Say.orWhyNot(() -> {
                                canary.setText(exports.canary(export.id()));
                                canary.setVisible(true);
                            })));
        }
        getFooter().add(new Button(getTranslation("export.close"), click -> close()));
    }
}
