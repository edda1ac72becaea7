package org.earshot.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.earshot.clip.ClipFacts;
import org.earshot.clip.SampleClips;
import org.earshot.escalation.Category;
import org.earshot.escalation.SampleCases;

/** What becomes of each clip that somebody takes, as rows: most are filed, a few raised, flagged as private, corrected, skipped or given back. */
final class Desk {

    /**
     * Somebody in a shift of theirs.
     *
     * @param before a moment before all shifts of the day
     */
    record Seat(Organisation.Worker worker, long shift, String session, Instant before) {}

    private enum Outcome {
        FILED,
        CORRECTED,
        RAISED,
        PRIVATE,
        SKIPPED,
        GIVEN_BACK;

        boolean goesBack() {
            return this == SKIPPED || this == GIVEN_BACK;
        }
    }

    private static final String ALPHABET = "234679ACDEFGHJKMNPQRTWXYZ";
    private static final long CODES = 6_103_515_625L;
    private static final long STEP = 2_654_435_761L;
    private static final int CODE_LENGTH = 7;
    private static final int LONGEST_WAIT_S = 2 * 86_400;

    /** So many cases are written in one transaction: thousands of small ones make H2's file grow by gigabytes. */
    private static final int TOGETHER = 100;

    private static final List<String> SKIPPED_FOR =
            List.of("AUDIO_BROKEN", "WRONG_LANGUAGE", "CANNOT_JUDGE", "KNOWN_VOICE");
    private static final List<Category> RAISED_AS =
            List.of(Category.C03, Category.C04, Category.C05, Category.C07, Category.C10, Category.C11);

    private final SamplePlan plan;
    private final Rows rows;
    private final SampleClips clips;
    private final Filing filing;
    private final List<SampleCases.Raise> raised = new ArrayList<>();
    private final List<SampleCases.Desk> raisedAt = new ArrayList<>();
    private long lastPlayedIn;
    private long wentBack;

    Desk(SamplePlan plan, Rows rows, SampleClips clips, Filing filing) {
        this.plan = plan;
        this.rows = rows;
        this.clips = clips;
        this.filing = filing;
    }

    /** A clip that nobody has had in hand, which somebody takes at a moment. */
    Taken fresh(Organisation.Room room, Instant taken, Chance chance) {
        return entering(room, taken.minusSeconds(5 + chance.mostlySmall(0, LONGEST_WAIT_S)), chance);
    }

    private Taken entering(Organisation.Room room, Instant entered, Chance chance) {
        long clip = rows.id("clip.clip");
        int hint = chance.oneIn(10) ? 1 + chance.mostlySmall(0, 3) : 0;
        int length = SampleClips.LENGTHS_MS.get(chance.mostlySmall(0, SampleClips.LENGTHS_MS.size() - 1));
        return new Taken(clip, rows.id("queue.task"), room, code(clip), entered, length, hint);
    }

    /** Leads the clip through somebody's hands within so many milliseconds; true where it goes back to its queue. */
    boolean work(Seat seat, Taken clip, Instant taken, long within, Chance chance) {
        Outcome outcome = clip.fence() > 1 ? Outcome.FILED : outcome(chance);
        if (outcome.goesBack()) {
            // It waits again, and tasks that wait have their numbers in the order of coming.
            clip.cameAt(seat.before().plusMillis(wentBack++));
        }
        boolean facts = plan.whole() || outcome == Outcome.RAISED;
        if (facts && clip.made() == null) {
            write(clip, chance);
        }
        long longest = within * 9 / 10;
        long spent = Math.min(longest, Math.max(clip.lengthMs() + 3000L, within * chance.from(3, 9) / 10));
        var work = new Filing.Work(seat, clip, taken, taken.plusMillis(1500), taken.plusMillis(spent), chance);
        if (plan.whole() || seat.shift() != lastPlayedIn) {
            lastPlayedIn = seat.shift();
            filing.played(work);
        }
        switch (outcome) {
            case FILED -> filing.filed(work);
            case CORRECTED -> filing.corrected(work);
            case RAISED -> raise(work);
            case PRIVATE -> filing.flagged(work);
            case SKIPPED -> filing.skipped(work, chance.any(SKIPPED_FOR));
            case GIVEN_BACK -> filing.givenBack(work);
        }
        clip.leftBy(seat.worker().person().id(), work.ended());
        return outcome.goesBack();
    }

    private static Outcome outcome(Chance chance) {
        int of = chance.from(0, 1999);
        if (of < 3) {
            return Outcome.RAISED;
        }
        if (of < 6) {
            return Outcome.PRIVATE;
        }
        if (of < 36) {
            return Outcome.CORRECTED;
        }
        if (of < 76) {
            return Outcome.SKIPPED;
        }
        return of < 86 ? Outcome.GIVEN_BACK : Outcome.FILED;
    }

    private void raise(Filing.Work work) {
        long hold = filing.raised(work);
        var worker = work.seat().worker();
        raised.add(new SampleCases.Raise(
                work.clip().clip(),
                worker.person(),
                worker.place().site(),
                work.ended(),
                captured(work.clip()),
                work.chance().any(RAISED_AS),
                hold,
                2 + work.chance().mostlySmall(0, 60),
                plan.end()));
        raisedAt.add(worker.place().desk());
    }

    /** Leads the cases of what was raised, now that their clips are written. */
    int leadCases(SampleCases cases) {
        for (int from = 0; from < raised.size(); from += TOGETHER) {
            int first = from;
            cases.together(() -> IntStream.range(first, Math.min(first + TOGETHER, raised.size()))
                    .forEach(i -> cases.lead(raised.get(i), raisedAt.get(i))));
        }
        int led = raised.size();
        raised.clear();
        raisedAt.clear();
        return led;
    }

    /** A clip that was given back and that nobody took again; it has a sound, since somebody may. */
    void leaveWaiting(Taken clip) {
        wait(clip, clip.fence() - 1);
    }

    /**
     * A clip that nobody has had in hand, and that waits. Tasks have their numbers in the order of coming, so those that wait have come after all
     * others.
     *
     * @param part how much of the last hour is left when it comes, from 1 to 0
     */
    void wait(Organisation.Room room, double part, Chance chance) {
        Taken clip = entering(room, plan.end().minusSeconds(Math.round(3600 * part)), chance);
        if (plan.whole()) {
            write(clip, chance);
        }
        wait(clip, 0);
    }

    private void wait(Taken clip, long fence) {
        rows.tasks.add(clip.task(), clip.queue(), clip.clip(), "waiting", clip.entered(), fence, 9);
        var made = clip.made();
        if (made != null) {
            made.sounds().forEach(rows.sounds::add);
        }
    }

    private void write(Taken clip, Chance chance) {
        String number = plan.seed() + "-" + clip.clip();
        String said = chance.any(Words.of(clip.room().locale()));
        var facts = new ClipFacts(
                "sample-" + number,
                captured(clip),
                clip.room().locale(),
                "SAMPLE-" + chance.from(1, 100_000),
                "Somebody",
                "SAMPLE" + chance.from(1, 200_000),
                "kitchen speaker",
                "wake-word",
                "computer",
                true,
                said,
                clip.hint() == 0 ? null : "S" + clip.hint(),
                null,
                null);
        var made = clips.make(
                clip.clip(), clip.code(), facts, clip.lengthMs(), clip.entered().minusSeconds(2));
        clip.writtenAs(made);
        rows.clips.add(made.clip());
        rows.identities.add(made.identity());
        rows.renditions.add(made.rendition());
    }

    private static Instant captured(Taken clip) {
        return clip.entered().minus(Duration.ofHours(3));
    }

    /** No two numbers have the same code. */
    private String code(long clip) {
        long left = Math.floorMod(clip * STEP + plan.seed(), CODES);
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (left % ALPHABET.length())));
            left /= ALPHABET.length();
        }
        return code.toString();
    }
}
