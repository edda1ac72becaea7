package org.earshot.trace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.earshot.shared.ui.MenuBadge;
import org.earshot.trace.Traces;

/** Puts the number of traces that wait for the reader's agreement beside "Traces" in the menu. */
@org.springframework.stereotype.Component
final class TracesBadge implements MenuBadge {

    private final Traces traces;

    TracesBadge(Traces traces) {
        this.traces = traces;
    }

    @Override
    public String path() {
        return TracesView.PATH;
    }

    @Override
    public Component make() {
        int waiting = traces.waitingForMe();
        var count = new Span(String.valueOf(waiting));
        count.addClassName("earshot-badge");
        count.setTitle(count.getTranslation("trace.badge", waiting));
        count.setVisible(waiting > 0);
        return count;
    }
}
