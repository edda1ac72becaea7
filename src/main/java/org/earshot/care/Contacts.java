package org.earshot.care;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Live;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wishes to be contacted. Whoever looks after wellbeing sees who asked and since when, and nothing else of anybody. Asking and
 * taking it back leave no audit row: the row would outlast the wish, and be read by others.
 */
@Door
public class Contacts {

    /** What {@link Live} says when somebody asks or is contacted. */
    public static final String TOPIC = "care.contacts";

    static final Duration KEPT = Duration.ofDays(7);

    private final ContactStore contacts;
    private final Audit audit;
    private final DatabaseTime time;
    private final Live live;
    private final Me me;

    Contacts(ContactStore contacts, Audit audit, DatabaseTime time, Live live, Me me) {
        this.contacts = contacts;
        this.audit = audit;
        this.time = time;
        this.live = live;
        this.me = me;
    }

    /** My own wish, until a week after it was answered. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<MyContact> mine() {
        return contacts.of(me.id());
    }

    /** I would like to be contacted; asked again while it is open, nothing happens. */
    @PermitAll
    @Transactional
    public void ask() {
        contacts.ask(me.id());
        live.tell(TOPIC);
    }

    /** No longer; what was asked is gone. */
    @PermitAll
    @Transactional
    public void takeBack() {
        contacts.remove(me.id());
        live.tell(TOPIC);
    }

    /** Who is waiting, the longest first. Each is told that their wish was seen, and by whom. */
    @RolesAllowed("WELLBEING")
    @Transactional
    public List<ContactAsked> waiting() {
        contacts.seenBy(me.id(), time.now());
        return contacts.waiting();
    }

    /** Somebody has spoken to them, or tried to. Refused with {@code care.contact} when it was taken back or is marked already. */
    @RolesAllowed("WELLBEING")
    @Transactional
    public void contacted(long id) {
        if (!contacts.contacted(id, time.now())) {
            throw new Refusal(
                    "care.contact", "This was taken back or marked by somebody else. Look at the list again.");
        }
        audit.record("care.contacted", "contact", id);
        live.tell(TOPIC);
    }
}
