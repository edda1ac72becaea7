package org.earshot.secondear.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.earshot.access.Me;
import org.earshot.access.Role;
import org.earshot.secondear.EarCalls;
import org.earshot.shared.Actor;
import org.earshot.shared.Texts;
import org.earshot.shared.ui.Live;
import org.springframework.stereotype.Component;

/** Puts a colleague's question into every tab of whoever may be asked, whatever page it shows. */
@Component
class OfferSecondEars implements VaadinServiceInitListener {

    private final EarCalls calls;
    private final Me me;
    private final Live live;
    private final Texts texts;

    OfferSecondEars(EarCalls calls, Me me, Live live, Texts texts) {
        this.calls = calls;
        this.me = me;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            if (Actor.current().actorId() != null && (me.has(Role.ANNOTATOR) || me.has(Role.SUPERVISOR))) {
                offer(opened.getUI());
            }
        });
    }

    private void offer(UI tab) {
        var call = new EarCallComponent(calls, me, live, texts, false);
        tab.add(call);
        tab.addAfterNavigationListener(
                navigated -> call.stepAside(navigated.getLocation().getPath().equals(SecondEarView.PATH)));
    }
}
