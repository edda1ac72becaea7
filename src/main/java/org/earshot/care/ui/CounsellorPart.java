package org.earshot.care.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.earshot.care.Contacts;
import org.earshot.care.Counsellors;
import org.earshot.care.MyContact;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** Whom to talk to, and a wish to be contacted that gives no reason. */
final class CounsellorPart extends Div {

    private final Contacts contacts;
    private final Times times;
    private final Div mine = new Div();

    CounsellorPart(Counsellors counsellors, Contacts contacts, Times times) {
        this.contacts = contacts;
        this.times = times;
        mine.addClassName("earshot-stack");
        Div panel = CareParts.panel(getTranslation("care.counsellor"));
        counsellors
                .mine()
                .ifPresentOrElse(
                        known -> panel.add(new Paragraph(known.line())),
                        () -> panel.add(new Paragraph(getTranslation("care.counsellor.none"))));
        panel.add(mine);
        add(panel);
        show();
    }

    private void show() {
        mine.removeAll();
        contacts.mine().ifPresentOrElse(this::asked, this::notAsked);
    }

    private void asked(MyContact contact) {
        Instant done = contact.contactedAt();
        if (done == null) {
            mine.add(
                    new Paragraph(getTranslation("care.contact.asked", times.dayAndTime(contact.askedAt()))),
                    CareParts.row(
                            CareParts.quiet(getTranslation("care.contact.take-back"), () -> act(contacts::takeBack))));
        } else {
            mine.add(
                    new Paragraph(getTranslation("care.contact.done", times.dayAndTime(done))),
                    CareParts.row(CareParts.button(getTranslation("care.contact.again"), () -> act(contacts::ask))));
        }
    }

    private void notAsked() {
        mine.add(
                new Paragraph(getTranslation("care.contact.help")),
                CareParts.row(CareParts.button(getTranslation("care.contact.ask"), () -> act(contacts::ask))));
    }

    private void act(Runnable act) {
        Say.orWhyNot(act);
        show();
    }
}
