package org.earshot.secondear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.disguise.Strength;
import org.earshot.queue.Queue;
import org.earshot.secondear.Router.Colleague;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final long ASKER = 1;
    private static final Queue QUEUE =
            new Queue(7, "Heavy", "en", null, "wake-word", 5, "heavy", Strength.STRONG, false, 0, Queue.State.OPEN);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void asksWhoeverWasAskedLeastRecently() {
        assertThat(chosen(colleague(2, NOON), colleague(3, NOON.minusSeconds(60)), colleague(4, NOON.minusSeconds(30))))
                .contains(3L);
        assertThat(chosen(colleague(2, NOON), colleague(3, null))).contains(3L);
        assertThat(chosen(colleague(9, null), colleague(8, null))).contains(8L);
    }

    @Test
    void asksNobodyWhoHasTurnedTheClipAwayIsBusyOrDoesNotWork() {
        Colleague good = colleague(5, NOON);
        assertThat(chosen(good)).contains(5L);
        assertThat(chosen(new Colleague(good.person(), true, true, false, null)))
                .isEmpty();
        assertThat(chosen(new Colleague(good.person(), true, false, true, null)))
                .isEmpty();
        assertThat(chosen(new Colleague(good.person(), false, false, false, null)))
                .isEmpty();
    }

    @Test
    void asksNobodyOfAnotherLanguageOrWithoutTheClearance() {
        assertThat(chosen(of(person(5, Set.of("ro"), Set.of("heavy"), Role.ANNOTATOR))))
                .isEmpty();
        assertThat(chosen(of(person(5, Set.of("en"), Set.of(), Role.ANNOTATOR))))
                .isEmpty();
        assertThat(chosen(of(person(ASKER, Set.of("en"), Set.of("heavy"), Role.ANNOTATOR))))
                .isEmpty();
        assertThat(chosen(of(person(5, Set.of("en"), Set.of("heavy"), Role.TS_ANALYST))))
                .isEmpty();
    }

    @Test
    void asksASupervisorOnlyWhereNoAnnotatorIsLeft() {
        Colleague supervisor = of(person(2, Set.of("en"), Set.of("heavy"), Role.SUPERVISOR));
        assertThat(chosen(supervisor, colleague(3, NOON))).contains(3L);
        assertThat(chosen(supervisor)).contains(2L);
    }

    @Test
    void asksTheNextInTurnWhereTheFirstMayNotHear() {
        assertThat(Router.choose(
                        QUEUE, ASKER, List.of(colleague(2, null), colleague(3, NOON)), account -> account != 2))
                .contains(3L);
    }

    @Test
    void theOrderInWhichPeopleAreLookedAtChangesNothingAndTheChoiceIsAlwaysFit() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Colleague> floor = floor(random);
            List<Colleague> shuffled = new ArrayList<>(floor);
            Collections.shuffle(shuffled, random);
            Set<Long> stopped = random.nextBoolean() ? Set.of() : Set.of((long) random.nextInt(12));
            Optional<Long> choice = Router.choose(QUEUE, ASKER, floor, account -> !stopped.contains(account));
            assertThat(Router.choose(QUEUE, ASKER, shuffled, account -> !stopped.contains(account)))
                    .as("seed %d", seed)
                    .isEqualTo(choice);
            List<Colleague> fit = floor.stream()
                    .filter(each -> each.working()
                            && !each.turnedAway()
                            && !each.busy()
                            && each.person().id() != ASKER
                            && each.person().languages().contains("en")
                            && each.person().clearances().contains("heavy")
                            && !stopped.contains(each.person().id()))
                    .toList();
            assertThat(choice.isPresent()).as("seed %d", seed).isEqualTo(!fit.isEmpty());
            choice.ifPresent(id -> assertThat(fit)
                    .as("seed %d", seed)
                    .extracting(each -> each.person().id())
                    .contains(id));
        }
    }

    @Test
    void inALongRunEverybodyIsAskedAsOftenAsTheOthers() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Map<Long, Instant> lastAsked = new HashMap<>();
        Map<Long, Integer> asked = new HashMap<>();
        for (int minute = 0; minute < 700; minute++) {
            List<Colleague> floor = new ArrayList<>();
            for (long id = 2; id < 9; id++) {
                floor.add(colleague(id, lastAsked.get(id)));
            }
            Collections.shuffle(floor, random);
            long id = Router.choose(QUEUE, ASKER, floor, account -> true).orElseThrow();
            lastAsked.put(id, NOON.plusSeconds(minute));
            asked.merge(id, 1, Integer::sum);
        }
        assertThat(asked.values()).as("seed %d", seed).containsOnly(100);
        assertThat(lastAsked.values().stream().max(Comparator.naturalOrder())).isPresent();
    }

    private static List<Colleague> floor(Random random) {
        List<Colleague> floor = new ArrayList<>();
        int people = random.nextInt(12);
        for (int id = 0; id < people; id++) {
            floor.add(new Colleague(
                    person(
                            id,
                            random.nextInt(4) == 0 ? Set.of("ro") : Set.of("en", "ro"),
                            random.nextInt(4) == 0 ? Set.of() : Set.of("heavy"),
                            Role.ANNOTATOR),
                    random.nextInt(4) > 0,
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0,
                    random.nextInt(3) == 0 ? null : NOON.plusSeconds(random.nextInt(5))));
        }
        return floor;
    }

    private static Optional<Long> chosen(Colleague... colleagues) {
        return Router.choose(QUEUE, ASKER, List.of(colleagues), account -> true);
    }

    private static Colleague colleague(long id, @Nullable Instant lastAsked) {
        return new Colleague(person(id, Set.of("en"), Set.of("heavy"), Role.ANNOTATOR), true, false, false, lastAsked);
    }

    private static Colleague of(Person person) {
        return new Colleague(person, true, false, false, null);
    }

    private static Person person(long id, Set<String> languages, Set<String> clearances, Role role) {
        return new Person(id, "p" + id, "P " + id, Set.of(role), languages, clearances, 1L, true);
    }
}
