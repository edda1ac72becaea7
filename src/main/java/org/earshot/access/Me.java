package org.earshot.access;

import org.earshot.shared.Digest;
import org.earshot.shared.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person who is signed in here and now. */
@Component
public class Me {

    private final AccountStore accounts;

    Me(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The account's number; refused with {@code access.nobody} when no person is signed in. */
    public long id() {
        return signedIn().id();
    }

    public String name() {
        return signedIn().displayName();
    }

    public boolean has(Role role) {
        return signedIn().roles().contains(role);
    }

    /** The person with languages and clearances, as the database has them now. */
    public Person person() {
        return accounts.person(id())
                .orElseThrow(() -> new Refusal("access.unknown", "Your account is no longer there. Sign in again."));
    }

    /** Names this session without being able to open it: the SHA-256 of its id. */
    public String sessionHash() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return Digest.sha256(attributes.getRequest().getSession().getId());
        }
        return Digest.sha256("no session");
    }

    private static SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new Refusal("access.nobody", "Nobody is signed in. Sign in and try again.");
    }
}
