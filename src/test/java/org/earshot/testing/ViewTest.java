package org.earshot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of views in the JVM, without a browser; the class extends {@code SpringBrowserlessTest}. On H2 only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"earshot.demo=false", "earshot.data=target/test-data", "earshot.timers.every=1h"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({As.class, TestFloor.class, TestTimers.class})
public @interface ViewTest {}
