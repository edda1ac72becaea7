package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.earshot.access.People;
import org.earshot.access.Role;
import org.earshot.escalation.CaseRow;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Command;
import org.earshot.shared.ui.Say;

/** Gives a case to somebody else, with a note for them. Who may have it is said by the case; the list is a proposal. */
final class HandOverDialog extends Dialog {

    /** @param act gives the case away, and closes the dialog once that is done */
    HandOverDialog(CaseRow row, long me, People people, BiConsumer<Command.Assign, Runnable> act) {
        setHeaderTitle(getTranslation("escalation.console.hand-over.title", row.number()));
        setWidth("480px");
        Set<Role> roles = row.state() == CaseState.ACKNOWLEDGED
                ? EnumSet.of(Role.SUPERVISOR, Role.TS_ANALYST, Role.TS_LEAD)
                : EnumSet.of(Role.TS_ANALYST, Role.TS_LEAD);
        List<Long> able = roles.stream()
                .flatMap(role -> people.holding(role, role == Role.SUPERVISOR ? row.siteId() : null).stream())
                .filter(each -> each != me && !Long.valueOf(each).equals(row.ownerId()))
                .distinct()
                .toList();
        Map<Long, String> names = people.names(able);
        var to = new ComboBox<Long>(getTranslation("escalation.console.hand-over.to"));
        to.setItems(names.keySet().stream()
                .sorted(java.util.Comparator.comparing(names::get))
                .toList());
        to.setItemLabelGenerator(each -> names.getOrDefault(each, ""));
        to.setWidthFull();
        var note = new TextArea(getTranslation("escalation.console.hand-over.note"));
        note.setMaxLength(4000);
        note.setWidthFull();
        add(new Paragraph(getTranslation("escalation.console.hand-over.what")), to, note);
        var give = new Button(getTranslation("escalation.console.hand-over"), click -> {
            if (to.getValue() == null) {
                Say.refused(getTranslation("escalation.console.hand-over.nobody"));
                return;
            }
            act.accept(new Command.Assign(to.getValue(), note.getValue()), this::close);
        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("escalation.console.cancel"), click -> close()), give);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                to.focus();
            }
        });
    }
}
