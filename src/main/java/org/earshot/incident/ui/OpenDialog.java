package org.earshot.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.earshot.incident.IncidentKind;
import org.earshot.incident.Incidents;
import org.earshot.shared.ui.Say;

/** Opens an incident: a name, what kind it is, who owns it. */
final class OpenDialog extends Dialog {

    OpenDialog(Incidents incidents, Map<Long, String> owners, long me, Consumer<String> opened) {
        setHeaderTitle(getTranslation("incident.open.title"));
        setWidth("520px");
        var name = new TextField(getTranslation("incident.name"));
        name.setHelperText(getTranslation("incident.open.name.help"));
        name.setMaxLength(120);
        var kind = new RadioButtonGroup<IncidentKind>(getTranslation("incident.kind"));
        kind.setItems(IncidentKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("incident.kind.long." + each));
        kind.setValue(IncidentKind.ORDINARY);
        var owner = new ComboBox<Long>(getTranslation("incident.owner"));
        owner.setItems(owners.keySet());
        owner.setItemLabelGenerator(each -> owners.getOrDefault(each, ""));
        owner.setValue(me);
        var fields = new Div(name, kind, owner);
        fields.addClassName("earshot-stack");
        add(fields);
        var open = new Button(
                getTranslation("incident.open.button"),
                click -> Say.orWhyNot(() -> {
                    Long chosen = owner.getValue();
                    String number = incidents.open(name.getValue(), kind.getValue(), chosen == null ? me : chosen);
                    close();
                    opened.accept(number);
                }));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("incident.cancel"), click -> close()), open);
    }
}
