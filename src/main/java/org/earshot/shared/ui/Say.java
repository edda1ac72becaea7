package org.earshot.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.earshot.shared.Refusal;

/** Short answers at the lower edge: what was done, or why it was not. */
public final class Say {

    private Say() {}

    public static void done(String sentence) {
        Notification.show(sentence, 4000, Notification.Position.BOTTOM_START);
    }

    /** In amber, long enough to read; red is kept for escalation. */
    public static void refused(String sentence) {
        var notification = Notification.show(sentence, 8000, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.WARNING);
    }

    /** Runs an act and says why when it is refused; true when it was done. */
    public static boolean orWhyNot(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            refused(refusal.sentence());
            return false;
        }
    }
}
