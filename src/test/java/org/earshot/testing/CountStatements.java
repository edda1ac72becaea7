package org.earshot.testing;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that a thread sends to the database. */
@TestConfiguration
public class CountStatements {

    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    /** How many statements the work sends. */
    public static int in(Runnable work) {
        SENT.set(0);
        work.run();
        return SENT.get();
    }

    @Bean
    ExecuteListenerProvider countStatements() {
        return () -> new Counter();
    }

    private static final class Counter implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            SENT.set(SENT.get() + 1);
        }
    }
}
