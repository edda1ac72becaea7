package org.earshot.escalation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.earshot.access.Role;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Command;
import org.earshot.shared.ui.Say;

/** Another look that the raiser asked for, the hold, closing, and opening again. */
final class ClosingSection extends CaseSection {

    private static final int HOLD_DAYS = 90;

    private final CasePage page;
    private final ZoneId zone;
    private final Map<Long, String> people;
    private final Div relook = new Div();
    private final TextCommand stay;
    private final Paragraph hold = new Paragraph();
    private final CommandButton erase;
    private final DatePicker until = new DatePicker(getTranslation("escalation.case.close.until"));
    private final Select<Long> owner = new Select<>();
    private final TextArea learned = new TextArea(getTranslation("escalation.case.close.learned"));
    private final CommandButton close;
    private final TextCommand reopen;

    ClosingSection(CasePage page) {
        super("escalation.case.closing");
        this.page = page;
        this.zone = page.words().times().zone();
        this.people = page.holding(Role.TS_ANALYST, Role.TS_LEAD);
        stay = new TextCommand(Command.ConfirmDecision.class, "relook", page, Command.ConfirmDecision::new);
        relook.add(new H3(getTranslation("escalation.case.relook.title")), stay);
        relook.addClassName("earshot-stack");
        erase = new CommandButton(
                Command.EraseClip.class,
                "escalation.case.erase",
                () -> page.acting().apply(new Command.EraseClip()));
        until.setLocale(page.words().times().locale());
        until.setValue(LocalDate.ofInstant(page.clock().instant(), zone).plusDays(HOLD_DAYS));
        owner.setLabel(getTranslation("escalation.case.close.owner"));
        owner.setItems(people.keySet());
        owner.setItemLabelGenerator(account -> people.getOrDefault(account, ""));
        learned.setMaxLength(TextCommand.LONGEST);
        learned.setHelperText(getTranslation("escalation.case.close.learned.help"));
        close = new CommandButton(Command.Close.class, "escalation.case.close", this::close).primary();
        reopen = new TextCommand(Command.Reopen.class, "reopen", page, Command.Reopen::new);
        var closing = new Div(new H3(getTranslation("escalation.case.close.title")), until, owner, learned, close);
        closing.addClassNames("earshot-stack", "case-form");
        var again = new Div(new H3(getTranslation("escalation.case.reopen.title")), reopen);
        again.addClassName("earshot-stack");
        var columns = new Div(closing, again);
        columns.addClassName("case-columns");
        add(relook, hold, erase, columns);
    }

    private void close() {
        if (until.getValue() == null || owner.getValue() == null) {
            Say.refused(getTranslation("escalation.case.close.missing"));
            return;
        }
        page.acting()
                .apply(
                        new Command.Close(
                                until.getValue().plusDays(1).atStartOfDay(zone).toInstant(),
                                owner.getValue(),
                                learned.isEmpty() ? null : learned.getValue()),
                        learned::clear);
    }

    @Override
    void show(CaseFile file) {
        relook.setVisible(file.relookAsked());
        stay.show(file);
        hold.setText(
                file.holdUntil() == null
                        ? getTranslation("escalation.case.hold")
                        : getTranslation(
                                "escalation.case.hold.until",
                                page.words().times().dayAndTime(file.holdUntil()),
                                page.words().who(file.holdOwner())));
        boolean erases = file.decisions().stream()
                .anyMatch(each -> each.erases() && Integer.valueOf(each.no()).equals(file.standingDecision()));
        erase.show(file);
        erase.setVisible(erases);
        boolean mayClose = close.show(file);
        boolean over = !file.state().open();
        until.setEnabled(mayClose);
        owner.setEnabled(mayClose);
        learned.setEnabled(mayClose);
        if (owner.isEmpty() && file.ownerId() != null && people.containsKey(file.ownerId())) {
            owner.setValue(file.ownerId());
        }
        close.setVisible(!over || file.state() == CaseState.MERGED);
        reopen.show(file);
    }
}
