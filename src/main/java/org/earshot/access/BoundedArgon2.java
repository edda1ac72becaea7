package org.earshot.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), at most one computation per core at
 * a time, so that a crowd at the sign-in page cannot take the machine from those who work.
 */
final class BoundedArgon2 implements PasswordEncoder {

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        cores.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            cores.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        cores.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            cores.release();
        }
    }
}
