package org.earshot.escalation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.escalation.CaseEvent;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.Category;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened to the case, newest first, in words. */
final class TimelineSection extends CaseSection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CasePage page;
    private final boolean mayCheck;
    private final Span whole = hint("");
    private final OrderedList list = new OrderedList();

    TimelineSection(CasePage page, Me me) {
        super("escalation.case.timeline");
        this.page = page;
        this.mayCheck = me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD);
        list.addClassName("case-lines");
        add(whole, list);
    }

    @Override
    void show(CaseFile file) {
        list.removeAll();
        page.cases().timeline(file.number()).reversed().forEach(event -> list.add(line(event)));
        if (mayCheck) {
            page.cases()
                    .brokenTimeline(file.number())
                    .ifPresentOrElse(
                            row -> {
                                whole.setText(getTranslation("escalation.case.timeline.broken", row));
                                whole.setClassName("earshot-warning", true);
                            },
                            () -> whole.setText(getTranslation("escalation.case.timeline.whole")));
        }
    }

    private ListItem line(CaseEvent event) {
        String key = "escalation.event." + event.command();
        String what = getTranslation(key);
        var text = new StringBuilder(event.actorId() == null ? page.words().who(null) : event.actorName())
                .append(": ")
                .append(what.equals(key) ? event.command() : what);
        List<String> details = details(event.detail());
        if (!details.isEmpty()) {
            text.append(" (").append(String.join(", ", details)).append(')');
        }
        if (event.from() != event.to()) {
            text.append(". ")
                    .append(getTranslation(
                            "escalation.case.timeline.now", page.words().state(event.to())));
        }
        return new ListItem(hint(page.words().times().dayAndTime(event.at())), new Span(text.toString()));
    }

    private List<String> details(String json) {
        Map<String, Object> found = JSON.readValue(json, new TypeReference<>() {});
        var said = new ArrayList<String>();
        found.forEach((name, value) -> {
            String text = String.valueOf(value);
            switch (name) {
                case "category" -> said.add(page.words().category(Category.of(text)));
                case "severity", "steps", "into", "other", "took-in" -> said.add(text);
                case "outcome" -> said.add(page.words().outcome(CaseOutcome.valueOf(text)));
                case "clock" -> said.add(page.words().say("word.clock." + text));
                case "to" ->
                    said.add(value instanceof Number account ? page.words().who(account.longValue()) : text);
                default -> {
                    return;
                }
            }
        });
        return said;
    }
}
