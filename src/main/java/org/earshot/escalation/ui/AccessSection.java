package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.earshot.escalation.CaseAccess;
import org.earshot.escalation.CaseFile;
import org.earshot.playback.UndisguisedPlay;

/** Who saw the facts, read the words and listened, to which voices, and whether anybody has heard all of it. */
final class AccessSection extends CaseSection {

    private static final int ALL_OF_IT = 100;

    private final CasePage page;
    private final Paragraph heard = new Paragraph();
    private final UnorderedList listeners = new UnorderedList();
    private final UnorderedList asRecorded = new UnorderedList();
    private final UnorderedList list = new UnorderedList();

    AccessSection(CasePage page) {
        super("escalation.case.access");
        this.page = page;
        listeners.addClassName("case-lines");
        asRecorded.addClassName("case-lines");
        list.addClassName("case-lines");
        add(heard, listeners, asRecorded, list);
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
        asRecorded.removeAll();
        page.cases().undisguised(file.number()).reversed().forEach(play -> asRecorded.add(line(play)));
        list.removeAll();
        page.cases().accesses(file.number()).reversed().forEach(access -> list.add(line(access)));
    }

    private ListItem line(UndisguisedPlay play) {
        InWords words = page.words();
        String why = play.reason();
        String what = getTranslation("escalation.case.access.as-recorded", words.who(play.accountId()));
        return new ListItem(
                hint(words.times().dayAndTime(play.at())), new Span(why == null ? what : what + ": " + why));
    }

    private ListItem line(CaseAccess access) {
        InWords words = page.words();
        String what = words.who(access.accountId()) + " " + words.say("word.access." + access.kind());
        return new ListItem(
                hint(words.times().dayAndTime(access.at())),
                new Span(access.reason() == null ? what : what + ": " + access.reason()));
    }
}
