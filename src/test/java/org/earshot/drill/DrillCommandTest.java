package org.earshot.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.intake.RealServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ./dev drill} against a running server. */
@RealServer
class DrillCommandTest {

    @TempDir
    Path nowhere;

    @Autowired
    Sites sites;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void startsADrillAtASiteAndReportsIt() {
        String site = "Practice " + System.nanoTime();
        SystemActor.call("test", () -> sites.create(site, "Europe/Bucharest"));
        assertThat(drill("--site", site, "--p0", "--data", RealServer.DATA)).isZero();
        assertThat(said()).contains("is raised at " + site + "; somebody must look by 2");
        assertThat(drill("--site", site, "--data", RealServer.DATA)).isEqualTo(1);
        assertThat(said()).contains("Let it be found first.");
        assertThat(drill("--report", "--data", RealServer.DATA)).isZero();
        assertThat(said()).contains("acknowledged", "P0", "open of 5 min");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(drill("--site", "Atlantis", "--data", RealServer.DATA)).isEqualTo(1);
        assertThat(said()).contains("There is no such site.");
        assertThat(drill("--data", nowhere.toString())).isEqualTo(2);
        assertThat(said()).contains("No server runs here.");
        assertThat(drill("--loud")).isEqualTo(2);
        assertThat(said()).startsWith("Usage: drill");
    }

    private int drill(String... arguments) {
        console.reset();
        String[] all = new String[arguments.length + 1];
        all[0] = "drill";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return DrillCommand.run(new PrintStream(console, true, StandardCharsets.UTF_8), all);
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
