package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseText;

/** Reasons and notes that people gave with what they did, newest first; evidence of steps stands with the steps. */
final class NotesSection extends CaseSection {

    private static final Set<String> ELSEWHERE =
            Set.of("STEP", "NOT_APPLICABLE", "EMERGENCY", "EMERGENCY_NEWS", "STAND_DOWN", "EMERGENCY_REVIEW");

    private final CasePage page;
    private final UnorderedList list = new UnorderedList();

    NotesSection(CasePage page) {
        super("escalation.case.notes");
        this.page = page;
        list.addClassName("case-lines");
        add(list);
    }

    @Override
    void show(CaseFile file) {
        List<CaseText> notes = page.cases().texts(file.number()).stream()
                .filter(text -> !ELSEWHERE.contains(text.kind()))
                .toList();
        list.removeAll();
        if (notes.isEmpty()) {
            list.add(new ListItem(hint(getTranslation("escalation.case.notes.none"))));
        }
        notes.reversed().forEach(note -> list.add(line(note)));
    }

    private ListItem line(CaseText note) {
        String said = note.text().isEmpty() ? getTranslation("escalation.case.erased") : note.text();
        return new ListItem(
                hint(page.words().times().dayAndTime(note.at())),
                new Span(page.words().who(note.by()) + ", " + getTranslation("escalation.case.notes." + note.kind())),
                written(said));
    }
}
