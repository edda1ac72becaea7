package org.earshot.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.earshot.Earshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** Who may look into the folder that a first start makes. */
class DataFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void whereFilesHaveOwners() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }

    @Test
    void isMadeForItsOwnerOnly() throws Exception {
        Path data = folder.resolve("new/data");

        start(data);

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("earshot.mv.db"))).isEqualTo("rw-------");
        start(data);
        assertThat(data.resolve("master.key")).exists();
    }

    @Test
    void isLeftAsItIsWhenItIsThereButItsDatabaseIsNobodyElses() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        start(data);

        assertThat(mode(data)).isEqualTo("rwxr-xr-x");
        assertThat(mode(data.resolve("earshot.mv.db"))).isEqualTo("rw-------");
    }

    private static void start(Path data) {
        SpringApplication.run(
                        Earshot.class,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--earshot.headless=true",
                        "--earshot.data=" + data)
                .close();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
