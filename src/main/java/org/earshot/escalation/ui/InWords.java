package org.earshot.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.access.People;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.CaseSeverity;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Category;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Says in the words of a page what cases say in codes, numbers and moments. */
final class InWords {

    private final Component page;
    private final People people;
    private final Times times;
    private final Map<Long, String> names = new HashMap<>();

    InWords(Component page, People people, Times times) {
        this.page = page;
        this.people = people;
        this.times = times;
    }

    Times times() {
        return times;
    }

    String say(String key, Object... about) {
        return page.getTranslation("escalation." + key, about);
    }

    /** A person's name; the system's when there is none. */
    String who(@Nullable Long account) {
        return account == null
                ? say("case.system")
                : names.computeIfAbsent(
                        account, id -> people.names(List.of(id)).getOrDefault(id, say("case.somebody")));
    }

    String outcome(CaseOutcome outcome) {
        return say("word.outcome." + outcome);
    }

    String meaning(CaseOutcome outcome) {
        return say("word.outcome." + outcome + ".means");
    }

    String category(Category category) {
        return say("word.category." + category);
    }

    String meaning(Category category) {
        return say("word.category." + category + ".means");
    }

    String state(CaseState state) {
        return say("word.state." + state);
    }

    /** Its letter and word; red for a danger now only. */
    Span severity(CaseSeverity severity) {
        var span = new Span(say("word.severity." + severity));
        span.addClassNames("case-severity", "case-" + severity);
        return span;
    }

    /** How long until then, or since then in red; the exact time on hover. */
    Countdown left(Instant due, Instant now) {
        return new Countdown(due, now, times);
    }
}
