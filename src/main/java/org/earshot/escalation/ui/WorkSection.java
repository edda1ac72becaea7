package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.earshot.access.Role;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Command;

/** Who has the case, how severe it is, and which version of the procedure it follows. */
final class WorkSection extends CaseSection {

    private final CasePage page;
    private final Select<Long> owner = new Select<>();
    private final TextArea handOver = text("assign");
    private final CommandButton assign;
    private final Select<CaseSeverity> severity = new Select<>();
    private final TextArea reason = text("severity");
    private final CommandButton raise;
    private final CommandButton lower;
    private final Select<String> version = new Select<>();
    private final TextArea whyMove = text("migrate");
    private final CommandButton migrate;
    private final CommandButton conflict;
    private Map<Long, String> people = Map.of();

    /** @param versions of the procedure that are published */
    WorkSection(CasePage page, List<String> versions) {
        super("escalation.case.work");
        this.page = page;
        owner.setLabel(getTranslation("escalation.case.assign.to"));
        owner.setItemLabelGenerator(account -> people.getOrDefault(account, ""));
        assign = button(Command.Assign.class, "assign", this::assign);
        severity.setLabel(getTranslation("escalation.case.severity.to"));
        severity.setItems(CaseSeverity.values());
        severity.setItemLabelGenerator(each -> page.words().say("word.severity." + each));
        raise = button(
                Command.RaiseSeverity.class,
                "severity.raise",
                () -> page.acting()
                        .apply(new Command.RaiseSeverity(severity.getValue(), reason.getValue()), reason::clear));
        lower = button(
                Command.LowerSeverity.class,
                "severity.lower",
                () -> page.acting()
                        .apply(new Command.LowerSeverity(severity.getValue(), reason.getValue()), reason::clear));
        version.setLabel(getTranslation("escalation.case.migrate.to"));
        version.setItems(versions);
        migrate = button(Command.MigrateProcedure.class, "migrate", this::migrate);
        conflict = button(
                Command.DeclareConflict.class, "conflict", () -> page.acting().apply(new Command.DeclareConflict()));
        var columns = new Div(
                group("assign", owner, handOver, assign),
                group("severity", severity, reason, raise, lower),
                group("migrate", version, whyMove, migrate),
                group("conflict", hint(getTranslation("escalation.case.conflict.what")), conflict));
        columns.addClassName("case-columns");
        add(columns);
    }

    private TextArea text(String name) {
        var area = new TextArea(getTranslation("escalation.case." + name + ".why"));
        area.setMaxLength(TextCommand.LONGEST);
        return area;
    }

    private static CommandButton button(Class<? extends Command> command, String name, Runnable press) {
        return new CommandButton(command, "escalation.case." + name, press);
    }

    private Div group(String name, com.vaadin.flow.component.Component... parts) {
        var group = new Div(new H3(getTranslation("escalation.case." + name + ".title")));
        group.add(parts);
        group.addClassNames("earshot-stack", "case-form");
        return group;
    }

    private void assign() {
        if (owner.getValue() != null) {
            page.acting().apply(new Command.Assign(owner.getValue(), handOver.getValue()), handOver::clear);
        }
    }

    private void migrate() {
        if (version.getValue() != null) {
            page.acting().apply(new Command.MigrateProcedure(version.getValue(), whyMove.getValue()), whyMove::clear);
        }
    }

    @Override
    void show(CaseFile file) {
        Map<Long, String> now = file.state() == CaseState.ACKNOWLEDGED
                ? page.holding(Role.SUPERVISOR, Role.TS_ANALYST, Role.TS_LEAD)
                : page.holding(Role.TS_ANALYST, Role.TS_LEAD);
        if (!now.equals(people)) {
            people = now;
            Long chosen = owner.getValue();
            owner.setItems(people.keySet());
            owner.setValue(chosen != null && people.containsKey(chosen) ? chosen : null);
        }
        boolean mayAssign = assign.show(file);
        owner.setEnabled(mayAssign);
        handOver.setEnabled(mayAssign);
        boolean mayRaise = raise.show(file);
        boolean mayLower = lower.show(file);
        severity.setEnabled(mayRaise || mayLower);
        reason.setEnabled(mayRaise || mayLower);
        if (severity.isEmpty()) {
            severity.setValue(file.severity());
        }
        boolean mayMigrate = migrate.show(file);
        version.setEnabled(mayMigrate);
        whyMove.setEnabled(mayMigrate);
        conflict.show(file);
    }
}
