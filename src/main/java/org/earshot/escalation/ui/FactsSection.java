package org.earshot.escalation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Locale;
import org.earshot.clip.Clip;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseTranscript;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/** The facts of the clip and of the raise; the words only after somebody asks to read them, which is put on record. */
final class FactsSection extends CaseSection {

    private final CasePage page;
    private final DescriptionList facts = new DescriptionList();
    private final Div words = new Div();
    private final Button read;
    private final Runnable readNow;

    /** @param readNow runs once the words have been read */
    FactsSection(CasePage page, Runnable readNow) {
        super("escalation.case.facts");
        this.page = page;
        this.readNow = readNow;
        read = new Button(getTranslation("escalation.case.read"), click -> read());
        words.addClassNames("earshot-stack", "earshot-words");
        add(
                facts,
                new Paragraph(
                        read,
                        new com.vaadin.flow.component.html.Span(" "),
                        hint(getTranslation("escalation.case.read.logged"))),
                words);
    }

    @Override
    void show(CaseFile file) {
        InWords say = page.words();
        Clip clip = page.cases().clip(file.number());
        facts.removeAll();
        put("clip", clip.code());
        put("captured", say.times().dayAndTime(file.capturedAt()));
        put("age", age(Duration.between(file.capturedAt(), page.clock().instant())));
        put("length", String.format(Locale.ROOT, "%.1f s", clip.durationMs() / 1000.0));
        put("locale", clip.locale());
        put("device", clip.deviceKind());
        put("trigger", clip.trigger());
        put("wake-word", clip.wakeWord());
        put(
                "raised",
                getTranslation(
                        "escalation.case.fact.raised-by",
                        say.times().dayAndTime(file.raisedAt()),
                        say.who(file.raisedBy()),
                        say.say("word.via." + file.via())));
        put("raised-as", say.category(file.raisedAs()));
        put("now", say.say("word.now." + file.now()));
        put("category", say.category(file.category()) + ". " + say.meaning(file.category()));
        put("acknowledged", file.acknowledgedBy() == null ? null : say.who(file.acknowledgedBy()));
        put("triaged", file.triagedBy() == null ? null : say.who(file.triagedBy()));
    }

    private String age(Duration age) {
        return age.toDays() > 0
                ? getTranslation("escalation.case.length.days", age.toDays(), age.toHoursPart())
                : getTranslation("escalation.case.length.hours", age.toHours(), age.toMinutesPart());
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("escalation.case.fact." + name)),
                    new DescriptionList.Description(value));
        }
    }

    private void read() {
        try {
            CaseTranscript transcript =
                    page.cases().transcript(page.acting().file().number());
            words.removeAll();
            words("draft", transcript.machineDraft());
            words("note", transcript.raisersNote());
            read.setEnabled(false);
            readNow.run();
            page.acting().again();
        } catch (Refusal refusal) {
            Say.refused(refusal.sentence());
        }
    }

    private void words(String name, @Nullable String text) {
        var paragraph =
                new Paragraph(text == null || text.isBlank() ? getTranslation("escalation.case.read.none") : text);
        paragraph.addClassName("earshot-transcript");
        words.add(new H3(getTranslation("escalation.case.read." + name)), paragraph);
    }
}
