package org.earshot.bench;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.Earshot;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.Voice;
import org.earshot.playback.MarkedPlay;
import org.earshot.playback.MarkedPlays;
import org.earshot.queue.QueuePlan;
import org.earshot.queue.Queues;
import org.earshot.review.ui.DeskPage;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.Browser;
import org.earshot.testing.TestClips;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chromium.HasCdp;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 200 clips filed by keyboard in headless Chromium on a server with everything in it (sound disguised, marked and encrypted, the
 * page guarded): how soon the next clip is drawn and the first sample sounds, measured in the page, and what goes over the wire
 * for a clip. Every clip is heard to its end, so this takes some four minutes. Every twentieth clip is typed on long enough for its
 * draft to be saved as well.
 */
final class DeskBench implements Benchmark {

    private static final int CLIPS = 200;
    private static final int SHORT_MS = 400;
    private static final int LONG_MS = 5000;
    private static final int LONG_EVERY = 20;

    private final List<Long> clips = new ArrayList<>();

    @Override
    public void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory("earshot-desk-bench");
        try (var server = start(data)) {
            String address = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
            Person annotator = fill(server);
            Browser.useFor(address);
            // The page is looked at often enough that looking is not what a clip waits for.
            Configuration.pollingInterval = 25;
            figures.row("load of the machine before", load(), "");
            work(annotator, figures);
            figures.row("load of the machine after", load(), "");
            marked(server.getBean(MarkedPlays.class), figures);
        } finally {
            Browser.close();
            delete(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        // From class folders Vaadin would look for its development server, which is not in the house.
        System.setProperty("vaadin.productionMode", "true");
        return new SpringApplicationBuilder(Earshot.class, As.class, TestClips.class)
                .run(
                        "--server.port=0",
                        "--earshot.demo=false",
                        "--earshot.data=" + data,
                        "--spring.datasource.url="
                                + "jdbc:h2:file:" + data.resolve("earshot").toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    }

    private Person fill(ConfigurableApplicationContext server) {
        var as = server.getBean(As.class);
        var incoming = server.getBean(TestClips.class);
        SystemActor.call(
                "bench",
                () -> server.getBean(Queues.class)
                        .create(new QueuePlan("Desk bench", "en", null, "wake-word", 5, null)),
                Role.ADMIN);
        for (int i = 0; i < CLIPS + 3; i++) {
            clips.add(incoming.readyClip(
                    TestClips.facts("bench-" + i, "en-US", "turn on the lights in room " + i),
                    TestClips.tone(300 + i, i % LONG_EVERY == 4 ? LONG_MS : SHORT_MS)));
        }
        Person annotator = as.annotator("en");
        Shifts shifts = server.getBean(Shifts.class);
        as.run(annotator, shifts::start);
        return annotator;
    }

    private void work(Person annotator, Figures figures) throws IOException {
        Selenide.open("/login");
        ((HasCdp) WebDriverRunner.getWebDriver())
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", probe()));
        var desk = new DeskPage().signIn(annotator.username(), As.PASSWORD);
        var trips = new Samples();
        var bytes = new Samples();
        // The first clip opens the audio device and fills the browser's caches; it is not counted.
        String code = review(desk, desk.clip(), false);
        run("deskProbe.drawn = []; deskProbe.sounded = []; deskProbe.rendered = []");
        for (int i = 0; i < CLIPS; i++) {
            double tripsBefore = number("return deskProbe.trips");
            double bytesBefore = number("return deskProbe.bytes");
            code = review(desk, code, i % LONG_EVERY == LONG_EVERY - 1);
            trips.add(number("return deskProbe.trips") - tripsBefore);
            bytes.add(number("return deskProbe.bytes") - bytesBefore);
            if (i % 50 == 49) {
                System.err.println((i + 1) + " of " + CLIPS + " clips filed");
            }
        }
        desk.sees((CLIPS + 1) + " filed");
        Samples drawn = all("drawn");
        Samples sounded = all("sounded");
        figures.rows("Ctrl+Enter to the next clip drawn", drawn, "ms");
        figures.rows("play key to first sample at the loudspeaker", sounded, "ms");
        figures.rows("play key to first sample on the rendering clock", all("rendered"), "ms");
        figures.rows("round trips a clip", trips, "");
        figures.rows("UI messages a clip", bytes, "bytes");
        figures.row("heartbeats, which belong to no clip", number("return deskProbe.heartbeats"), "");
        figures.remark(
                "Clips are tones of %d ms, every twentieth of %d ms; every twentieth draft is saved, so that takes one trip more."
                        .formatted(SHORT_MS, LONG_MS));
        figures.goal("desk.drawn.count", drawn.count(), Goal.exactly(CLIPS));
        figures.goal("desk.drawn.p50.ms", drawn.percentile(50), Goal.atMost(30));
        figures.goal("desk.drawn.p99.ms", drawn.percentile(99), Goal.atMost(100));
        figures.goal("desk.sounded.count", sounded.count(), Goal.exactly(CLIPS));
        figures.goal("desk.sounded.p50.ms", sounded.percentile(50), Goal.atMost(30));
        figures.goal("desk.sounded.p99.ms", sounded.percentile(99), Goal.atMost(100));
        figures.goal("desk.decrypted", number("return deskProbe.decrypted"), Goal.atLeast(CLIPS));
        figures.goal(
                "desk.guarded",
                number("return document.querySelector('earshot-page-guard').words ? 1 : 0"),
                Goal.exactly(1));
        figures.goal("desk.trips.most", trips.max(), Goal.atMost(3));
        figures.goal("desk.bytes.most", bytes.max(), Goal.atMost(6 * 1024));
    }

    /** What was played was disguised, and carries the listener's mark. */
    private void marked(MarkedPlays plays, Figures figures) {
        long marked = SystemActor.call(
                "bench",
                () -> clips.stream()
                        .filter(clip ->
                                plays.of(clip).stream().map(MarkedPlay::voice).anyMatch(Voice.DISGUISED::equals))
                        .count());
        figures.goal("desk.disguised.and.marked", marked, Goal.atLeast(CLIPS));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String review(DeskPage desk, String code, boolean withDraft) {
        desk.nextIsReady().listen().answers("1", "6");
        if (withDraft) {
            desk.types(" please").waitsForTheDraft();
        }
        desk.file().seesAnotherClipThan(code).nextIsReady();
        return desk.clip();
    }

    private static Samples all(String name) {
        var samples = new Samples();
        ((List<?>) answer("return deskProbe." + name)).forEach(each -> samples.add(((Number) each).doubleValue()));
        return samples;
    }

    private static void run(String script) {
        script().executeScript(script);
    }

    private static double number(String script) {
        return ((Number) answer(script)).doubleValue();
    }

    private static Object answer(String script) {
        return Objects.requireNonNull(script().executeScript(script));
    }

    private static JavascriptExecutor script() {
        return (JavascriptExecutor) WebDriverRunner.getWebDriver();
    }

    private static String probe() throws IOException {
        try (var script = DeskBench.class.getResourceAsStream("desk-probe.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
