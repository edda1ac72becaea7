package org.earshot.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts: who there is, and what an administrator does with them. Refuses a profile that breaks {@link ProfileRules},
 * a taken user name ({@code access.taken}) and any change that would leave no active administrator
 * ({@code access.last-administrator}). Every change that takes a right away ends the person's open sessions.
 */
@Door
public class People {

    private final AccountStore accounts;
    private final Invitations invitations;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    People(
            AccountStore accounts,
            Invitations invitations,
            PasswordEncoder passwords,
            Audit audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Person person(long id) {
        return accounts.person(id).orElseThrow(People::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("access.unknown", "There is no such person. The list may be out of date.");
    }

    /** Refused with {@code access.unknown} when there is no such account. */
    @PermitAll
    @Transactional(readOnly = true)
    public void mustExist(long id) {
        if (accounts.names(List.of(id)).isEmpty()) {
            throw unknown();
        }
    }

    /** Display names by account; unknown numbers are left out. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        return accounts.names(ids);
    }

    /** Everybody, by display name. */
    @RolesAllowed({"ADMIN", "SUPERVISOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public List<Person> all() {
        return accounts.all();
    }

    /** Numbers of the active accounts that hold the role, of one site or of all. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Long> holding(Role role, @Nullable Long siteId) {
        return accounts.holding(role, siteId);
    }

    /** Makes an account and returns the one-time token with which its owner sets a password. */
    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public Invited create(Profile profile) {
        long id = add(profile);
        return new Invited(id, invitations.inviteTo(id));
    }

    /** Makes an account with a password, for the demo only: nobody else may hand out passwords. */
    @RolesAllowed("SYSTEM")
    @Transactional
    public long createWithPassword(Profile profile, String password) {
        long id = add(profile);
        accounts.password(id, encode(password));
        return id;
    }

    private long add(Profile profile) {
        ProfileRules.check(profile).orThrow();
        if (accounts.taken(profile.username())) {
            throw new Refusal("access.taken", "Somebody already has the user name " + profile.username() + ".");
        }
        long id = accounts.add(profile);
        audit.record(
                "access.person-created",
                "account",
                id,
                rights(profile.roles(), profile.languages(), profile.clearances()));
        return id;
    }

    @RolesAllowed({"ADMIN", "SYSTEM"})
    @Transactional
    public void change(long id, Profile profile) {
        ProfileRules.check(profile).orThrow();
        Person before = person(id);
        if (!before.username().equals(profile.username()) && accounts.taken(profile.username())) {
            throw new Refusal("access.taken", "Somebody already has the user name " + profile.username() + ".");
        }
        if (!profile.roles().contains(Role.ADMIN)) {
            keepAnAdministrator(before);
        }
        accounts.change(id, profile);
        audit.record(
                "access.person-changed",
                "account",
                id,
                Map.of(
                        "before", rights(before.roles(), before.languages(), before.clearances()),
                        "after", rights(profile.roles(), profile.languages(), profile.clearances())));
        if (!profile.roles().equals(before.roles())) {
            endSessions(id);
        }
    }

    private static Map<String, Set<?>> rights(Set<Role> roles, Set<String> languages, Set<String> clearances) {
        return Map.of("roles", roles, "languages", languages, "clearances", clearances);
    }

    /** Closes the account: its open tabs die at once, it cannot sign in until it is opened again. */
    @RolesAllowed("ADMIN")
    @Transactional
    public void disable(long id) {
        keepAnAdministrator(person(id));
        accounts.state(id, "DISABLED");
        audit.record("access.person-disabled", "account", id);
        endSessions(id);
    }

    @RolesAllowed("ADMIN")
    @Transactional
    public void enable(long id) {
        accounts.state(person(id).id(), "ACTIVE");
        audit.record("access.person-enabled", "account", id);
    }

    /** A new one-time token for somebody who lost the first or forgot the password. Older tokens stop working. */
    @RolesAllowed("ADMIN")
    @Transactional
    public Invited inviteAgain(long id) {
        audit.record("access.invited-again", "account", person(id).id());
        return new Invited(id, invitations.inviteTo(id));
    }

    private void keepAnAdministrator(Person person) {
        if (person.roles().contains(Role.ADMIN)
                && person.active()
                && accounts.otherActiveAdministrators(person.id()) == 0) {
            throw new Refusal(
                    "access.last-administrator",
                    person.displayName() + " is the only active administrator. Make somebody else one first.");
        }
    }

    private void endSessions(long id) {
        accounts.endSessions(id);
        events.publishEvent(new AccessEnded(id));
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }
}
