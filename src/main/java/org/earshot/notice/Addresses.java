package org.earshot.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people can be reached by e-mail. Everybody sets their own; an administrator anybody's. An empty address removes
 * it; what is no plain address is refused with {@code notice.address}. The audit says that it changed, never to what.
 */
@Door
public class Addresses {

    private final AddressStore addresses;
    private final People people;
    private final Me me;
    private final Audit audit;
    private final DatabaseTime time;

    Addresses(AddressStore addresses, People people, Me me, Audit audit, DatabaseTime time) {
        this.addresses = addresses;
        this.people = people;
        this.me = me;
        this.audit = audit;
        this.time = time;
    }

    /** The signed-in person's e-mail address. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> mine() {
        return addresses.of(me.id());
    }

    @PermitAll
    @Transactional
    public void set(String address) {
        keep(me.id(), address.strip());
    }

    /** E-mail addresses by account. */
    @RolesAllowed("ADMIN")
    @Transactional(readOnly = true)
    public Map<Long, String> all() {
        return addresses.all();
    }

    @RolesAllowed("ADMIN")
    @Transactional
    public void setFor(long account, String address) {
        keep(people.person(account).id(), address.strip());
    }

    private void keep(long account, String address) {
        if (address.isEmpty()) {
            addresses.remove(account);
            audit.record("notice.address-removed", "account", account);
            return;
        }
        if (!AddressRules.check(address)) {
            throw new Refusal(
                    "notice.address",
                    "This is not one plain e-mail address, such as ana@example.org. Nothing was changed.");
        }
        addresses.set(account, address, me.id(), time.now());
        audit.record("notice.address-changed", "account", account);
    }
}
