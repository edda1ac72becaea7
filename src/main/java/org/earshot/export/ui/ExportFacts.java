package org.earshot.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.export.Export;
import org.earshot.shared.ui.Times;

/** All that is on record of one export. */
final class ExportFacts extends Div {

    private final DescriptionList facts = new DescriptionList();

    ExportFacts(Export export, People people, Times times) {
        addClassNames("earshot-panel", "earshot-stack");
        Map<Long, String> names = people.names(persons(export));
        var words = new ExportWords(this, times);
        fact("export.asked", who(names, export.askedBy()) + ", " + times.dayAndTime(export.askedAt()));
        fact("export.purpose", export.purpose());
        fact("export.filter", words.filter(export));
        fact("export.reviews", String.valueOf(export.reviews()));
        fact("export.handing", getTranslation("export.handing." + export.handing()));
        if (export.recipient() != null && export.ageKey() != null) {
            fact("export.recipient", export.recipient());
            fact("export.key", code(export.ageKey()));
        }
        Export.Answer answer = export.answer();
        if (answer != null) {
            fact(
                    answer.released() ? "export.released" : "export.declined",
                    who(names, answer.by()) + ", " + times.dayAndTime(answer.at()));
            if (answer.reason() != null) {
                fact("export.reason", answer.reason());
            }
        }
        fact("export.stands", words.stage(export, times.now()));
        Export.Made made = export.made();
        if (made != null && made.sha256() != null) {
            fact("export.made", getTranslation("export.made.how", made.reviews(), made.bytes()));
            fact("export.sha256", code(made.sha256()));
        }
        for (Export.Handover each : export.handovers()) {
            String how = each.whole() == null ? "sending" : each.whole() ? "whole" : "broken-off";
            fact(
                    "export.fetched",
                    getTranslation("export.fetched." + how, who(names, each.by()), times.dayAndTime(each.at())));
        }
        add(facts);
    }

    private static List<Long> persons(Export export) {
        List<Long> persons = new ArrayList<>(List.of(export.askedBy()));
        if (export.answer() != null) {
            persons.add(export.answer().by());
        }
        export.handovers().forEach(each -> persons.add(each.by()));
        return persons;
    }

    private static String who(Map<Long, String> names, long account) {
        return names.getOrDefault(account, "–");
    }

    private void fact(String key, String text) {
        fact(key, new Span(text));
    }

    private void fact(String key, Component text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }

    private static Div code(String text) {
        var code = new Div(text);
        code.addClassName("earshot-secret");
        return code;
    }
}
