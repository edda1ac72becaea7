package org.earshot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When and on what a bench ran, for the head of its figures. */
final class Machine {

    private Machine() {}

    static String head(String bench, Instant now) {
        return "## %s, %s%n%n%s%n"
                .formatted(
                        bench,
                        now.truncatedTo(ChronoUnit.MINUTES)
                                .toString()
                                .replace('T', ' ')
                                .replace(":00Z", " UTC"),
                        describe());
    }

    private static String describe() {
        double memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                        / (double) (1 << 30);
        return String.format(
                Locale.ROOT,
                "%d cores%s, %.1f GB memory, heap %.1f GB, JDK %s (%s), %s %s %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memory,
                Runtime.getRuntime().maxMemory() / (double) (1 << 30),
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    }

    private static String processor() {
        Path linux = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(linux)) {
            return "";
        }
        try (var lines = Files.lines(linux)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
