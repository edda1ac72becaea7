package org.earshot.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.earshot.testing.DatabaseTest;
import org.springframework.boot.test.context.SpringBootTest;

/** A database test on a server that listens on a free port, with a data folder of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"earshot.demo=false", "earshot.data=" + RealServer.DATA, "vaadin.productionMode=true"})
public @interface RealServer {

    String DATA = "target/test-data-api";
}
