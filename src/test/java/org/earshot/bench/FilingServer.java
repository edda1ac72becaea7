package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.earshot.Earshot;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.review.Desk;
import org.earshot.review.DeskAnswer;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskFiled;
import org.earshot.review.DeskOpening;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The whole application with people at their desks who file, take back and file again without end. It prints the key of each
 * filing after the desk has confirmed it, and begins by saying which keys of the lives before it are missing.
 */
public final class FilingServer {

    private static final int PEOPLE = 4;
    private static final String LANGUAGE = "nn";

    @Import({As.class, TestClips.class, TestFloor.class, TestDesk.class})
    static class Parts {}

    private final ConfigurableApplicationContext context;
    private final Desk desk;
    private final TestDesk hands;
    private final As as;

    private FilingServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.desk = context.getBean(Desk.class);
        this.hands = context.getBean(TestDesk.class);
        this.as = context.getBean(As.class);
    }

    /** First the file of confirmed keys, then settings of the application. */
    public static void main(String[] args) throws IOException {
        var settings = new ArrayList<>(List.of(args).subList(1, args.length));
        settings.add("--server.port=0");
        settings.add("--earshot.demo=false");
        settings.add("--vaadin.productionMode=true");
        settings.add("--logging.level.root=WARN");
        var server = new FilingServer(
                new SpringApplicationBuilder(Earshot.class, Parts.class).run(settings.toArray(String[]::new)));
        List<String> confirmed = Files.readAllLines(Path.of(args[0]));
        say("missing " + server.missing(confirmed) + " of " + confirmed.size());
        server.work();
    }

    private long missing(List<String> confirmed) {
        var kept = context.getBean(DSLContext.class)
                .fetch("select filing_key from review.review_version")
                .intoSet(0, UUID.class);
        return confirmed.stream()
                .map(UUID::fromString)
                .filter(key -> !kept.contains(key))
                .count();
    }

    private void work() {
        List<Person> people = SystemActor.call(
                        "bench", () -> context.getBean(People.class).all())
                .stream()
                .filter(person -> person.languages().contains(LANGUAGE))
                .toList();
        if (people.isEmpty()) {
            people = prepare();
        }
        var threads = Executors.newFixedThreadPool(PEOPLE);
        people.forEach(person -> threads.execute(() -> as.run(person, this::fileWithoutEnd)));
    }

    private List<Person> prepare() {
        var floor = context.getBean(TestFloor.class);
        floor.queue(LANGUAGE);
        for (int i = 0; i < PEOPLE * 2; i++) {
            context.getBean(TestClips.class).readyClip("nn-NO");
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(floor.worker(LANGUAGE));
        }
        return people;
    }

    private void fileWithoutEnd() {
        DeskClip clip = inHand();
        hands.fetch(clip);
        for (int number = 0; ; number++) {
            UUID key = UUID.randomUUID();
            DeskAnswer filed = desk.file(key, TestDesk.work(clip, TestDesk.draft("filing " + number, "S0"), null));
            if (filed.refused() != null) {
                throw new IllegalStateException(filed.refusal() + ": " + filed.refused());
            }
            say("filed " + key);
            clip = Objects.requireNonNull(desk.undo(clip.taskId(), null).clip());
        }
    }

    /** What was in hand before the kill, or the last filing taken back when nothing was. */
    private DeskClip inHand() {
        DeskOpening opening = desk.open();
        DeskClip clip = opening.clip();
        if (clip != null) {
            return clip;
        }
        DeskFiled last = desk.undoable().getFirst();
        return Objects.requireNonNull(desk.undo(last.taskId(), null).clip());
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
