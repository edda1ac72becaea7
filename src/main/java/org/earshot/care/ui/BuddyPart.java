package org.earshot.care.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.earshot.care.Buddies;
import org.earshot.care.Buddy;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** Joining, asking, being asked, and talking; each with a way out beside it. */
final class BuddyPart extends Div {

    private final Buddies buddies;
    private final Div content = new Div();
    private final BuddyTalk talk;

    BuddyPart(Buddies buddies, Live live, Times times) {
        this.buddies = buddies;
        this.talk = new BuddyTalk(buddies, times, this::show);
        content.addClassName("earshot-stack");
        Div panel = CareParts.panel(getTranslation("care.buddy"));
        panel.add(content);
        add(panel);
        live.listen(this, buddies.topic(), this::show);
        show();
    }

    private void show() {
        Buddy mine = buddies.mine();
        content.removeAll();
        if (!mine.may()) {
            content.add(new Paragraph(getTranslation("care.buddy.leads")));
            return;
        }
        switch (mine.standing()) {
            case NONE -> alone(mine);
            case WAITING -> {
                content.add(new Paragraph(getTranslation("care.buddy.waiting")));
                content.add(CareParts.row(
                        CareParts.quiet(getTranslation("care.buddy.take-back"), () -> act(buddies::pass))));
            }
            case ASKED -> {
                content.add(new Paragraph(getTranslation("care.buddy.asked")));
                content.add(CareParts.row(
                        CareParts.button(getTranslation("care.buddy.accept"), () -> act(buddies::accept)),
                        CareParts.quiet(getTranslation("care.buddy.pass"), () -> act(buddies::pass))));
            }
            case TOGETHER -> together(mine);
        }
    }

    private void alone(Buddy mine) {
        talk.forget();
        content.add(new Paragraph(getTranslation(mine.member() ? "care.buddy.joined" : "care.buddy.help")));
        content.add(
                mine.member()
                        ? CareParts.row(
                                CareParts.button(getTranslation("care.buddy.ask"), () -> act(buddies::ask)),
                                CareParts.quiet(getTranslation("care.buddy.leave-pool"), () -> act(buddies::leavePool)))
                        : CareParts.row(CareParts.button(getTranslation("care.buddy.join"), () -> act(buddies::join))));
    }

    private void together(Buddy mine) {
        content.add(new Paragraph(getTranslation("care.buddy.together", mine.name())));
        talk.waiting(mine.unread());
        content.add(
                talk,
                CareParts.row(
                        CareParts.quiet(getTranslation("care.buddy.leave"), () -> act(buddies::leave)),
                        CareParts.quiet(getTranslation("care.buddy.block"), () -> act(buddies::block))));
    }

    private void act(Runnable act) {
        Say.orWhyNot(act);
        show();
    }
}
