package org.earshot.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.earshot.access.Person;
import org.earshot.exposure.SaidStore.Kind;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people did, and in which order, the views say what a recount says. */
@DatabaseTest
class LedgerTest {

    /** Points; what is acute goes on decaying between the two readings. */
    private static final Offset<Double> ALIKE = within(0.2);

    private static final int HISTORIES = 40;
    private static final int ACTS = 60;
    /** No real clip has such a number: what is said of one here is said of no other test's. */
    private static final long CLIP = 6_000_000_000L;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @Autowired
    DatabaseTime time;

    @Autowired
    SaidStore said;

    @Autowired
    Ledger ledger;

    @Test
    void whatWasReadTenDaysAgoIsInTheFortnightOnceTheClipWeighs() {
        Person person = as.annotator("xx");
        Instant now = time.now();
        Instant read = now.minus(Duration.ofDays(10));
        said.presume(person.id(), CLIP + 900_000, Kind.READ, Severity.S0, read);
        assertThat(ledger.fortnight(person.id())).isEmpty();
        said.add(person.id(), CLIP + 900_000, Kind.RATED, Severity.S2, now);
        assertThat(ledger.fortnight(person.id())).containsExactly(new Piece(CLIP + 900_000, Severity.S2, read, 0));
    }

    @Test
    void theLedgerIsARecountWhateverTheOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            Person person = as.annotator("xx");
            Instant now = time.now();
            Recount recount = new Recount(Settings.FIRST);
            List<Instant> shifts = shifts(person, now, random);
            live(person, now, random, recount);
            String where = "seed %d, history %d".formatted(seed, history);
            Figures figures = ledger.figures(person.id());
            assertThat(figures.week()).as(where).isCloseTo(recount.points(now.minus(Duration.ofDays(7))), ALIKE);
            Instant day = shifts.stream()
                    .filter(at -> at.isAfter(now.minus(Duration.ofHours(14))))
                    .min(Instant::compareTo)
                    .orElse(now.minus(Duration.ofHours(14)));
            assertThat(figures.day()).as(where).isCloseTo(recount.points(day), ALIKE);
            assertThat(figures.acute()).as(where).isCloseTo(recount.acute(now), ALIKE);
            double counted = ledger.counted(person.id()).stream()
                    .mapToDouble(Counted::weekPoints)
                    .sum();
            assertThat(counted).as(where).isCloseTo(figures.week(), ALIKE);
            Settings settings = ledger.budget(person.id()).settings();
            assertThat(settings).isEqualTo(Settings.FIRST);
            assertThat(WeekRules.points(ledger.fortnight(person.id()), settings, now.minus(Duration.ofDays(7)), now))
                    .as(where)
                    .isCloseTo(figures.week(), ALIKE);
        }
    }

    @Test
    void laterWordsChangeTheLedger() {
        Person person = as.annotator("xx");
        Instant now = time.now();
        play(person, CLIP + 1, now.minusSeconds(600), 20_000, Severity.S2);
        assertThat(ledger.figures(person.id()).week()).isCloseTo(4 * 20 / 15.0, ALIKE);
        said.add(person.id(), CLIP + 1, Kind.RATED, Severity.S0, now.minusSeconds(500));
        assertThat(ledger.figures(person.id()).week()).isZero();
        said.add(person.id(), CLIP + 1, Kind.RAISED, null, now.minusSeconds(400));
        assertThat(ledger.figures(person.id()).week()).isZero();
        said.add(person.id(), CLIP + 1, Kind.RATED, Severity.S4, now.minusSeconds(300));
        assertThat(ledger.figures(person.id()).week()).isCloseTo(30 * 20 / 15.0, ALIKE);
        assertThat(ledger.figures(person.id()).severeAt()).isNotNull();
        assertThat(ledger.figures(person.id()).extremeAt()).isNotNull();
    }

    @Test
    void aClipOfLongAgoCountsAgainWhenItIsPlayedAgain() {
        Person person = as.annotator("xx");
        Instant now = time.now();
        play(person, CLIP + 7, now.minus(Duration.ofDays(60)), 9_000, Severity.S0);
        said.add(person.id(), CLIP + 7, Kind.RATED, Severity.S3, now.minus(Duration.ofDays(60)));
        assertThat(ledger.figures(person.id()).week()).isZero();
        play(person, CLIP + 7, now.minusSeconds(60), 1_000, Severity.S0);
        assertThat(ledger.figures(person.id()).week()).isCloseTo(12.0, ALIKE);
    }

    @Test
    void aShiftThatIsEndedAndBegunAgainDoesNotBeginANewDay() {
        Person person = as.annotator("xx");
        Instant now = time.now();
        shift(person, now.minus(Duration.ofHours(6)), now.minus(Duration.ofHours(1)));
        play(person, CLIP + 3, now.minus(Duration.ofHours(3)), 15_000, Severity.S3);
        shift(person, now.minus(Duration.ofMinutes(10)), null);
        assertThat(ledger.figures(person.id()).day()).isCloseTo(12.0, ALIKE);
    }

    private void live(Person person, Instant now, Random random, Recount recount) {
        TreeMap<Integer, Integer> acts = new TreeMap<>();
        while (acts.size() < ACTS) {
            int ago = random.nextBoolean() ? random.nextInt(14 * 86_400) : random.nextInt(16 * 3_600);
            boolean nearAnEdge =
                    List.of(12 * 3_600, 14 * 3_600, 7 * 86_400).stream().anyMatch(edge -> Math.abs(edge - ago) < 300);
            if (ago > 60 && !nearAnEdge) {
                acts.put(-ago, random.nextInt(10));
            }
        }
        acts.forEach((before, act) -> {
            Instant at = now.plusSeconds(before);
            long clip = CLIP + random.nextInt(15);
            Severity hint = recount.hints.computeIfAbsent(clip, any -> any % 4 == 0 ? severity(random) : Severity.S0);
            Severity own = random.nextInt(3) == 0 ? null : severity(random);
            switch (act) {
                case 0, 1, 2, 3, 4 -> {
                    long ms = 500 + random.nextInt(30_000);
                    play(person, clip, at, ms, hint);
                    recount.played.add(new Recount.Played(clip, at, ms));
                }
                case 5, 6 -> word(recount, person, clip, Kind.RATED, severity(random), at);
                case 7 -> word(recount, person, clip, Kind.RAISED, own, at);
                case 8 -> word(recount, person, clip, Kind.DECLINED, own, at);
                default -> {
                    said.presume(person.id(), clip, Kind.READ, hint, at);
                    recount.words.add(new Recount.Word(clip, Kind.READ, null, at));
                }
            }
        });
    }

    private void word(Recount recount, Person person, long clip, Kind kind, @Nullable Severity own, Instant at) {
        said.add(person.id(), clip, kind, own, at);
        recount.words.add(new Recount.Word(clip, kind, own, at));
    }

    private static Severity severity(Random random) {
        return Severity.values()[random.nextInt(5)];
    }

    /** As the play log and the one who listens to it do it, at another time than now. */
    private void play(Person person, long clip, Instant at, long ms, Severity hint) {
        Played.add(db, person.id(), clip, at, ms);
        said.presume(person.id(), clip, Kind.PRESUMED, hint, at);
    }

    private List<Instant> shifts(Person person, Instant now, Random random) {
        List<Instant> shifts = new ArrayList<>();
        for (int day = 10; day >= 0; day--) {
            Instant start = now.minus(Duration.ofDays(day)).minusSeconds(3_600 + random.nextInt(8 * 3_600));
            boolean open = day == 0 && random.nextBoolean();
            shift(person, start, open ? null : start.plusSeconds(3_000));
            shifts.add(start);
        }
        return shifts;
    }

    private void shift(Person person, Instant from, @Nullable Instant to) {
        db.execute(
                "insert into shift.shift (account_id, site_id, started_at, planned_end, ended_at, open_for)"
                        + " values (?, ?, cast(? as timestamp with time zone), cast(? as timestamp with time zone),"
                        + " cast(? as timestamp with time zone), cast(? as bigint))",
                person.id(),
                as.site(),
                from,
                from.plus(Duration.ofHours(9)),
                to,
                to == null ? person.id() : null);
    }
}
