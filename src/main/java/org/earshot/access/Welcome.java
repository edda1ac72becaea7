package org.earshot.access;

import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a one-time link opens: a person sets a password, or the first administrator makes the first account. Open to
 * everybody who holds a good token; refused with {@code access.link} otherwise.
 */
@Door
public class Welcome {

    private final AccountStore accounts;
    private final Invitations invitations;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Welcome(AccountStore accounts, Invitations invitations, PasswordEncoder passwords, Audit audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** The person the link is for; nothing when it is for the first administrator. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Person> whoseLink(String token) {
        return Optional.ofNullable(open(token).accountId()).flatMap(accounts::person);
    }

    /** Sets the password of the person the link is for, once. */
    @PermitAll
    @Transactional
    public void setPassword(String token, String password) {
        var invitation = open(token);
        Person person = Optional.ofNullable(invitation.accountId())
                .flatMap(accounts::person)
                .orElseThrow(Welcome::noGood);
        ProfileRules.checkPassword(password, person.username()).orThrow();
        spend(invitation);
        accounts.password(person.id(), Objects.requireNonNull(passwords.encode(password)));
        accounts.endSessions(person.id());
        audit.record("access.password-set", "account", person.id());
    }

    /** Makes the first administrator, once, and only while there is no account at all. */
    @PermitAll
    @Transactional
    public void firstAdministrator(String token, String username, String displayName, String password) {
        var invitation = open(token);
        if (invitation.accountId() != null || accounts.anybody()) {
            throw noGood();
        }
        var profile = new Profile(
                ProfileRules.normalised(username), displayName.strip(), Set.of(Role.ADMIN), Set.of(), Set.of(), null);
        ProfileRules.check(profile).orThrow();
        ProfileRules.checkPassword(password, profile.username()).orThrow();
        spend(invitation);
        long id = accounts.add(profile);
        accounts.password(id, Objects.requireNonNull(passwords.encode(password)));
        audit.record("access.first-administrator", "account", id);
    }

    /** A link for the first administrator while there is no account; nothing once there is one. */
    @jakarta.annotation.security.RolesAllowed("SYSTEM")
    @Transactional
    public Optional<String> linkForFirstAdministrator() {
        if (accounts.anybody()) {
            return Optional.empty();
        }
        audit.record("access.first-link-made", "organisation", 1);
        return Optional.of(invitations.inviteTo(null));
    }

    private void spend(Invitations.Open invitation) {
        if (!invitations.use(invitation.id())) {
            throw noGood();
        }
    }

    private Invitations.Open open(String token) {
        return invitations.open(token).orElseThrow(Welcome::noGood);
    }

    private static Refusal noGood() {
        return new Refusal(
                "access.link", "This link has been used or is too old. Ask your administrator for a new one.");
    }
}
