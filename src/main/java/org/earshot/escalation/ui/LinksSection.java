package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Command;
import org.earshot.escalation.Command.LinkReason;
import org.earshot.shared.ui.Say;

/** Other cases that this one is tied to; ties and merges. Cases of the same device are looked for only when somebody asks. */
final class LinksSection extends CaseSection {

    private final CasePage page;
    private final UnorderedList ties = new UnorderedList();
    private final UnorderedList found = new UnorderedList();
    private final Select<LinkReason> why = new Select<>();
    private final TextField other = new TextField(getTranslation("escalation.case.links.number"));
    private final CommandButton link;
    private final TextField into = new TextField(getTranslation("escalation.case.merge.into"));
    private final TextArea reason = new TextArea(getTranslation("escalation.case.merge.why"));
    private final CommandButton propose;
    private final Paragraph proposed = new Paragraph();
    private final CommandButton confirm;

    LinksSection(CasePage page, Me me) {
        super("escalation.case.links");
        this.page = page;
        ties.addClassName("case-lines");
        found.addClassName("case-lines");
        why.setLabel(getTranslation("escalation.case.links.why"));
        why.setItems(LinkReason.values());
        why.setItemLabelGenerator(each -> page.words().say("word.link." + each));
        why.setValue(LinkReason.SAME_DEVICE);
        reason.setMaxLength(TextCommand.LONGEST);
        var look = new Button(getTranslation("escalation.case.links.device"), click -> sameDevice());
        look.setVisible(me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD));
        link = new CommandButton(
                Command.Link.class,
                "escalation.case.links.add",
                () -> page.acting().apply(new Command.Link(other.getValue().strip(), why.getValue()), other::clear));
        propose = new CommandButton(
                Command.ProposeMerge.class,
                "escalation.case.merge",
                () -> page.acting()
                        .apply(new Command.ProposeMerge(into.getValue().strip(), reason.getValue()), () -> {
                            into.clear();
                            reason.clear();
                        }));
        confirm = new CommandButton(
                Command.ConfirmMerge.class,
                "escalation.case.merge.confirm",
                () -> page.acting().apply(new Command.ConfirmMerge()));
        var tie = new Div(other, why, link);
        tie.addClassName("earshot-row");
        var merge = new Div(into, reason, propose, proposed, confirm);
        merge.addClassNames("earshot-stack", "case-form");
        add(ties, look, found, tie, merge);
    }

    @Override
    void show(CaseFile file) {
        ties.removeAll();
        if (file.links().isEmpty()) {
            ties.add(new ListItem(hint(getTranslation("escalation.case.links.none"))));
        }
        file.links()
                .forEach(each -> ties.add(new ListItem(
                        to(each.number()),
                        new Span(page.words().say("word.link." + each.why())),
                        hint(page.words().state(each.state())))));
        boolean mayLink = link.show(file);
        other.setEnabled(mayLink);
        why.setEnabled(mayLink);
        boolean mayMerge = propose.show(file);
        into.setEnabled(mayMerge);
        reason.setEnabled(mayMerge);
        boolean waits = file.mergeInto() != null;
        proposed.setVisible(waits);
        proposed.setText(waits ? getTranslation("escalation.case.merge.proposed", file.mergeInto()) : "");
        confirm.show(file);
        confirm.setVisible(waits);
    }

    private void sameDevice() {
        CaseFile file = page.acting().file();
        Say.orWhyNot(() -> {
            List<String> others = page.cases().sameDevice(file.number());
            Set<String> tied = file.links().stream().map(CaseFile.Link::number).collect(Collectors.toSet());
            found.removeAll();
            if (others.isEmpty()) {
                found.add(new ListItem(hint(getTranslation("escalation.case.links.device.none"))));
            }
            others.forEach(number -> found.add(new ListItem(to(number), tie(number, tied.contains(number), file))));
        });
    }

    private Button tie(String number, boolean tied, CaseFile file) {
        var button = new Button(getTranslation("escalation.case.links.add"), click -> {
            page.acting().apply(new Command.Link(number, LinkReason.SAME_DEVICE));
            click.getSource().setEnabled(false);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(!tied && file.open(Command.Link.class));
        return button;
    }

    private static RouterLink to(String number) {
        var link = new RouterLink(number, CaseView.class, number);
        link.addClassName("earshot-code");
        return link;
    }
}
