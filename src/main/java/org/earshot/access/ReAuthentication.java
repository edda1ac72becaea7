package org.earshot.access;

import io.github.bucket4j.Bucket;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the signed-in person prove once more who they are, before something grave. After five tries one more is possible
 * each minute. Each try, good or bad, leaves an audit row that stays when the caller's transaction does not.
 */
@Door
public class ReAuthentication {

    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final Me me;
    private final Audit audit;
    private final TransactionTemplate apart;
    private final Map<Long, Bucket> tries = new ConcurrentHashMap<>();

    ReAuthentication(
            AccountStore accounts,
            PasswordEncoder passwords,
            Me me,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.me = me;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Passes with the person's own password; refused with {@code access.password} and {@code access.password-wait}. */
    @PermitAll
    public void check(String password) {
        long id = me.id();
        if (!tries.computeIfAbsent(id, key -> bucket()).tryConsume(1)) {
            note("access.re-authentication-throttled", id);
            throw new Refusal("access.password-wait", "That was wrong too often. Wait a minute and try again.");
        }
        String hash = accounts.signIn(me.person().username())
                .map(SignedIn::passwordHash)
                .orElse(null);
        if (hash == null || !passwords.matches(password, hash)) {
            note("access.re-authentication-refused", id);
            throw new Refusal("access.password", "That is not your password. Nothing was done; try again.");
        }
        tries.remove(id);
        note("access.re-authenticated", id);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(5).refillGreedy(1, Duration.ofMinutes(1)))
                .build();
    }

    private void note(String act, long id) {
        apart.executeWithoutResult(status -> audit.record(act, "account", id));
    }
}
