package org.earshot.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.earshot.shared.OwnFiles;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the data folder and the file of the embedded database for their owner only, before H2 would make them for
 * everybody on the machine. What is there already is left as it is.
 */
@Component
final class MakeDataFolder implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String EMBEDDED = "jdbc:h2:file:";

    private Path data = Path.of("data");
    private String database = "";

    @Override
    public void setEnvironment(Environment environment) {
        data = Path.of(environment.getRequiredProperty("earshot.data"));
        database = environment.getProperty("spring.datasource.url", "");
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        try {
            make(data);
            String name = database.replaceFirst(";.*", "").replaceFirst("^" + EMBEDDED, "");
            // H2 reads ~ as the home folder; whoever names a place there makes it themselves.
            if (database.startsWith(EMBEDDED) && !name.startsWith("~")) {
                Path file = Path.of(name + ".mv.db").toAbsolutePath();
                if (Files.notExists(file)) {
                    make(file.resolveSibling("."));
                    OwnFiles.writeNew(file, new byte[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " could not be made", e);
        }
    }

    private static void make(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            OwnFiles.folder(folder.normalize());
        }
    }
}
