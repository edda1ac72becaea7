package org.earshot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A flow in a real browser against the whole application on a port of its own; the demo is off unless a test switches it on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"earshot.demo=false", "earshot.data=target/browser-data"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({As.class, TestClips.class, TestFloor.class})
public @interface BrowserTest {}
