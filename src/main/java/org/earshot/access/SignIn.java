package org.earshot.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.earshot.audit.Audit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sign-in by user name and password. After five wrong tries a name must wait: one try a minute from then on. Each try,
 * good or bad, leaves an audit row; an unknown name costs as long as a wrong password.
 */
@Component
final class SignIn implements AuthenticationProvider {

    private static final int NAMES_REMEMBERED = 10_000;

    private final DaoAuthenticationProvider byPassword;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Map<String, Bucket> tries = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > NAMES_REMEMBERED;
        }
    });

    SignIn(AccountStore accounts, PasswordEncoder passwords, Audit audit, TransactionOperations transactions) {
        this.byPassword = new DaoAuthenticationProvider(username -> accounts.signIn(ProfileRules.normalised(username))
                .filter(person -> person.passwordHash() != null)
                .orElseThrow(() -> new UsernameNotFoundException("no such person")));
        byPassword.setPasswordEncoder(passwords);
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        String name = ProfileRules.normalised(request.getName());
        Bucket bucket = tries.computeIfAbsent(
                name,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(5).refillGreedy(1, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            note("access.sign-in-throttled", name);
            throw new LockedException("too many tries for this name");
        }
        try {
            Authentication signedIn = byPassword.authenticate(request);
            tries.remove(name);
            note("access.signed-in", name);
            return signedIn;
        } catch (AuthenticationException refused) {
            note("access.sign-in-refused", name);
            throw refused;
        }
    }

    private void note(String act, String name) {
        String kept = name.length() > 80 ? name.substring(0, 80) : name;
        transactions.executeWithoutResult(status -> audit.record(act, "username", kept));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
