package org.earshot.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.MenuBadge;
import org.earshot.watch.Findings;

/** Puts the number of findings that wait for the reader beside "Watch" in the menu. */
@org.springframework.stereotype.Component
final class WatchBadge implements MenuBadge {

    private final Findings findings;
    private final Live live;

    WatchBadge(Findings findings, Live live) {
        this.findings = findings;
        this.live = live;
    }

    @Override
    public String path() {
        return WatchView.PATH;
    }

    @Override
    public Component make() {
        var count = new Span();
        count.addClassName("earshot-badge");
        show(count);
        live.listen(count, Findings.TOPIC, () -> show(count));
        return count;
    }

    private void show(Span count) {
        int waiting = findings.waiting();
        count.setVisible(waiting > 0);
        count.setText(String.valueOf(waiting));
        count.setTitle(waiting > 0 ? count.getTranslation("watch.badge", waiting) : "");
    }
}
