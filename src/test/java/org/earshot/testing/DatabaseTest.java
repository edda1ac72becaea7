package org.earshot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of doors and stores in the whole application, run twice by the build: on H2 and, tagged "database", again on
 * PostgreSQL with {@code -Dearshot.test.database=postgres}. Tests share the database, so each makes its own data.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
// Timers fire when a test says so.
@SpringBootTest(properties = {"earshot.demo=false", "earshot.data=target/test-data", "earshot.timers.every=1h"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    As.class,
    TestClips.class,
    TestFloor.class,
    TestDesk.class,
    TestCases.class,
    TestTimers.class,
    CountStatements.class
})
public @interface DatabaseTest {}
