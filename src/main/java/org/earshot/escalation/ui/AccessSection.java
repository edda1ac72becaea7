package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.earshot.escalation.CaseAccess;
import org.earshot.escalation.CaseFile;

/** Who saw the facts, read the words and listened, and whether anybody has heard all of it. */
final class AccessSection extends CaseSection {

    private static final int ALL_OF_IT = 100;

    private final CasePage page;
    private final Paragraph heard = new Paragraph();
    private final UnorderedList listeners = new UnorderedList();
    private final UnorderedList list = new UnorderedList();

    AccessSection(CasePage page) {
        super("escalation.case.access");
        this.page = page;
        listeners.addClassName("case-lines");
        list.addClassName("case-lines");
        add(heard, listeners, list);
    }

    @Override
    void show(CaseFile file) {
        Map<Long, Integer> percent = page.cases().listeners(file.number());
        heard.setText(getTranslation(
                percent.values().stream().anyMatch(part -> part >= ALL_OF_IT)
                        ? "escalation.case.access.full"
                        : "escalation.case.access.not-full"));
        listeners.removeAll();
        percent.forEach((account, part) -> listeners.add(new ListItem(
                getTranslation("escalation.case.access.part", page.words().who(account), part))));
        list.removeAll();
        page.cases().accesses(file.number()).reversed().forEach(access -> list.add(line(access)));
    }

    private ListItem line(CaseAccess access) {
        InWords words = page.words();
        String what = words.who(access.accountId()) + " " + words.say("word.access." + access.kind());
        return new ListItem(
                hint(words.times().dayAndTime(access.at())),
                new Span(access.reason() == null ? what : what + ": " + access.reason()));
    }
}
