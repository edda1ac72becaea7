package org.earshot.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs people in without a password; lives here because the principal is access's own. */
@Component
public class TestSignIn {

    private final AccountStore accounts;

    TestSignIn(AccountStore accounts) {
        this.accounts = accounts;
    }

    public void signIn(Person person) {
        var principal = accounts.signIn(person.username()).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    public <T extends @Nullable Object> T as(Person person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
