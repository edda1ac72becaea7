package org.earshot.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.Earshot;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Behind {@code ./dev sample}: fills the data of a server that does not run. */
public final class MakeSample {

    private MakeSample() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> said = new HashMap<>(Map.of(
                "--people", "500", "--days", "90", "--seed", "1", "--clips", Integer.toString(SamplePlan.CLIPS)));
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (said.containsKey(arguments[i]) && i + 1 < arguments.length) {
                said.put(arguments[i], arguments[++i]);
            } else {
                settings.add(arguments[i]);
            }
        }
        var usual = SamplePlan.of(number(said, "--people"), number(said, "--days"), number(said, "--seed"));
        var plan = new SamplePlan(
                usual.people(), usual.days(), number(said, "--clips"), usual.seed(), usual.lastDay(), true);
        System.setProperty("vaadin.productionMode", "true");
        settings.add("--server.port=0");
        settings.add("--server.address=127.0.0.1");
        try (var server = new SpringApplicationBuilder(Earshot.class).run(settings.toArray(String[]::new))) {
            long start = System.nanoTime();
            try (var sample = Sample.of(server, plan)) {
                sample.load();
                System.out.printf(Locale.ROOT, "rows written: %d s%n", seconds(start));
                start = System.nanoTime();
                sample.countDays();
                System.out.printf(Locale.ROOT, "days counted: %d s%n", seconds(start));
            }
            var db = server.getBean(DSLContext.class);
            for (String table :
                    List.of("clip.clip", "review.review", "queue.finished", "queue.task", "escalation.case_file")) {
                System.out.println(table + " "
                        + db.fetchSingle("select count(*) from " + table).get(0));
            }
        }
        // The server has threads of its own; nobody waits for them.
        System.exit(0);
    }

    private static int number(Map<String, String> said, String name) {
        return Integer.parseInt(said.getOrDefault(name, ""));
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
