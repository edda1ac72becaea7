package org.earshot;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.earshot.drill.DrillCommand;
import org.earshot.intake.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Earshot. */
// Stores of two capabilities may share a simple name, such as DraftStore.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("earshot.css")
// Pages without the frame, such as sign-in, follow the system.
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Push(value = PushMode.MANUAL, transport = Transport.WEBSOCKET_XHR)
public class Earshot implements AppShellConfigurator {

    static {
        // jOOQ's greeting and tips would drown the few lines that a person starting Earshot should read.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            System.exit(ImportCommand.run(Earshot.class, args));
        }
        if (args.length > 0 && args[0].equals("drill")) {
            System.exit(DrillCommand.run(args));
        }
        SpringApplication.run(Earshot.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "earshot.svg", "any");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
