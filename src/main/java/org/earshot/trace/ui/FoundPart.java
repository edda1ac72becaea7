package org.earshot.trace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.earshot.trace.Trace;

/** What was found, and what for it is traced. */
final class FoundPart extends Div {

    FoundPart(Trace trace) {
        addClassName("earshot-stack");
        var facts = new Facts()
                .fact("trace.place", trace.place())
                .fact("trace.purpose", trace.purpose())
                .fact("trace.asked-by", trace.name(trace.askedBy()))
                .fact("trace.second-person", trace.name(trace.secondPerson()))
                .fact(
                        "trace.file",
                        getTranslation(
                                "trace.file.facts",
                                trace.format(),
                                Facts.seconds(trace.durationMs()),
                                (trace.size() + 1023) / 1024))
                .code("trace.sha256", trace.sha256());
        if (trace.clipCode() != null) {
            facts.code("trace.clip", trace.clipCode());
        } else {
            facts.fact("trace.clip", getTranslation("trace.clip.any"));
        }
        add(facts);
        if (!trace.soundKept()) {
            add(new Paragraph(getTranslation("trace.sound-gone")));
        }
    }
}
