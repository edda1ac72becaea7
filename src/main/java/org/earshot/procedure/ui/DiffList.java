package org.earshot.procedure.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.earshot.procedure.ProcedureDiff;
import org.earshot.procedure.ProcedureStep;
import org.earshot.procedure.StepChange;
import org.earshot.procedure.StepChange.Piece;
import org.earshot.shared.ui.EmptyState;

/** What is different between two versions, step by step; every colour has a word or a line beside it. */
final class DiffList extends Div {

    private final Words words = new Words(this);

    DiffList(ProcedureDiff diff) {
        addClassName("earshot-stack");
        if (diff.isEmpty()) {
            add(new EmptyState(getTranslation("procedure.diff.none")));
        }
        if (diff.reordered()) {
            add(new Paragraph(getTranslation("procedure.diff.reordered")));
        }
        if (!diff.changes().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("procedure-diff");
            diff.changes().forEach(change -> list.add(item(change)));
            add(list);
        }
    }

    private ListItem item(StepChange change) {
        ProcedureStep step = change.step();
        var id = new Span(step.id());
        id.addClassName("earshot-code");
        var kind = new Span(getTranslation("procedure.diff." + kind(change)));
        kind.addClassName("procedure-kind");
        var where = new Span(words.group(step));
        where.addClassName("earshot-hint");
        var head = new Div(kind, id, where);
        head.addClassName("procedure-diff-head");
        var text = new Paragraph();
        change.words().forEach(piece -> text.add(piece(piece)));
        var item = new ListItem(head, text);
        if (change.before() == null || change.after() == null) {
            var about = new Span(words.about(step));
            about.addClassName("earshot-hint");
            item.add(about);
        } else {
            fields(item, change.before(), change.after());
        }
        return item;
    }

    private static String kind(StepChange change) {
        if (change.before() == null) {
            return "added";
        }
        return change.after() == null ? "removed" : "changed";
    }

    private static HtmlComponent piece(Piece piece) {
        var part = new HtmlComponent(
                switch (piece.kind()) {
                    case SAME -> "span";
                    case WENT -> "del";
                    case CAME -> "ins";
                });
        part.getElement().setText(piece.text() + " ");
        return part;
    }

    private void fields(ListItem item, ProcedureStep before, ProcedureStep after) {
        List<Function<ProcedureStep, String>> fields =
                List.of(words::group, words::role, words::when, words::evidence, words::optional);
        for (Function<ProcedureStep, String> field : fields) {
            if (!field.apply(before).equals(field.apply(after))) {
                var line = new Div(
                        piece(new Piece(Piece.Kind.WENT, field.apply(before))),
                        piece(new Piece(Piece.Kind.CAME, field.apply(after))));
                line.addClassName("procedure-field");
                item.add(line);
            }
        }
    }
}
