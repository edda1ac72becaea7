package org.earshot.secondear.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.earshot.secondear.EarRecord;
import org.earshot.shared.ui.Times;

/** What was asked and answered about a clip, beside what was filed about it; nothing at all where nothing was asked. */
public final class AskedAboutClip extends Div {

    public AskedAboutClip(List<EarRecord> records, Times times) {
        setVisible(!records.isEmpty());
        addClassNames("earshot-panel", "earshot-stack", "earshot-words");
        add(new H2(getTranslation("secondear.about.title")));
        for (EarRecord record : records) {
            var head = new Div(
                    new Span(getTranslation(
                            "secondear.about.line",
                            record.askedBy(),
                            record.helper(),
                            seconds(record.fromMs()),
                            seconds(record.toMs()))),
                    new Span(" · "),
                    times.ago(this, record.askedAt()),
                    new Span(" · " + getTranslation("secondear.state." + record.state())));
            head.addClassName("earshot-hint");
            var words = new Div(new Paragraph(Wording.question(this, record.ready(), record.ownWords())));
            String answer = record.answer();
            if (answer != null) {
                var said = new Paragraph(answer);
                said.addClassName("earshot-transcript");
                words.add(said);
            }
            add(head, words);
        }
    }

    private static String seconds(int ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 1000.0);
    }
}
