package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.earshot.audio.Decoder;
import org.earshot.audio.Levelled;
import org.earshot.disguise.Disguise;
import org.earshot.disguise.Strength;

/**
 * What the disguise costs and what it is worth: time; how often a plain program finds the speaker among many, once trained on
 * the voices as they are (naive) and once on disguised sound with other seeds (informed); and whether words stay told apart.
 */
final class DisguiseBench implements Benchmark {

    private static final int TRAINED_ON = 8;
    private static final int DRAWS = 2;
    private static final int WARM_UP = 20;

    /** What the page for leads reads; copied into src/main/resources/measured when the figures are to be shown. */
    private static final Path FOR_THE_PAGE = Path.of("target", "disguise.properties");

    private record Found(double naive, double informed, int tries) {}

    private final Decoder decoder = new Decoder(Decoder.Limits.standard());
    private final Map<String, String> page = new java.util.TreeMap<>();

    @Override
    public void run(Figures figures) throws Exception {
        long seed = System.nanoTime();
        figures.remark("Seed " + seed + ".");
        page.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        speakers(figures, seed);
        words(figures, seed);
        try (var out = Files.newBufferedWriter(FOR_THE_PAGE)) {
            for (var figure : page.entrySet()) {
                out.write(figure.getKey() + "=" + figure.getValue() + "\n");
            }
        }
        figures.remark("The figures for the page of limits are in " + FOR_THE_PAGE + ".");
    }

    private void speakers(Figures figures, long seed) throws IOException, InterruptedException {
        if (!MadeSpeakers.possible()) {
            figures.remark(
                    "No speakers: espeak-ng, which makes them, is not installed. The recordings have no labels of speakers.");
            figures.goal("disguise.speakers", 0, Goal.atLeast(2));
            return;
        }
        List<List<Levelled>> speakers = MadeSpeakers.make(decoder, seed);
        page.put("speakers", String.valueOf(speakers.size()));
        page.put("chance.percent", percent(1.0 / speakers.size()));
        figures.row("speakers", speakers.size(), "");
        time(figures, speakers, seed);
        Found off = found(figures, speakers, Strength.OFF, seed);
        Found mild = found(figures, speakers, Strength.MILD, seed);
        Found strong = found(figures, speakers, Strength.STRONG, seed);
        figures.row("tries for each", off.tries(), "");
        figures.goal("disguise.off.found", off.naive(), Goal.atLeast(0.9));
        figures.goal("disguise.strong.naive", strong.naive(), Goal.atMost(0.2));
        figures.goal("disguise.strong.informed", strong.informed(), Goal.atMost(0.8));
        figures.goal("disguise.mild.naive", mild.naive(), Goal.atMost(0.7));
    }

    private Found found(Figures figures, List<List<Levelled>> speakers, Strength strength, long seed) {
        Found found = found(speakers, strength, new Random(seed));
        String name = strength.name().toLowerCase(Locale.ROOT);
        figures.row("speaker found, " + name + ", naive", found.naive() * 100, "%");
        figures.row("speaker found, " + name + ", informed", found.informed() * 100, "%");
        page.put(name + ".naive.percent", percent(found.naive()));
        page.put(name + ".informed.percent", percent(found.informed()));
        return found;
    }

    private void time(Figures figures, List<List<Levelled>> speakers, long seed) {
        var random = new Random(seed);
        var samples = new Samples();
        int round = 0;
        for (List<Levelled> said : speakers) {
            for (Levelled one : said) {
                long start = System.nanoTime();
                disguised(one, Strength.STRONG, random);
                double factor = (System.nanoTime() - start) / 1e6 / one.durationMs();
                if (round++ >= WARM_UP) {
                    samples.add(factor);
                }
            }
        }
        figures.rows("time for a second of sound", samples, "s");
        figures.goal("disguise.rtf.p50", samples.percentile(50), Goal.atMost(0.05));
    }

    private static Found found(List<List<Levelled>> speakers, Strength strength, Random random) {
        List<VoiceModel> naive = new ArrayList<>();
        List<VoiceModel> informed = new ArrayList<>();
        for (List<Levelled> said : speakers) {
            List<double[]> plain = new ArrayList<>();
            List<double[]> changed = new ArrayList<>();
            for (Levelled one : said.subList(0, TRAINED_ON)) {
                plain.addAll(Mfcc.of(one.samples()));
                for (int draw = 0; draw < DRAWS; draw++) {
                    changed.addAll(Mfcc.of(disguised(one, strength, random)));
                }
            }
            naive.add(new VoiceModel(plain));
            informed.add(new VoiceModel(changed));
        }
        int tries = 0;
        int byNaive = 0;
        int byInformed = 0;
        for (int speaker = 0; speaker < speakers.size(); speaker++) {
            List<Levelled> said = speakers.get(speaker);
            for (Levelled one : said.subList(TRAINED_ON, said.size())) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    List<double[]> heard = Mfcc.of(disguised(one, strength, random));
                    tries++;
                    byNaive += VoiceModel.likeliest(naive, heard) == speaker ? 1 : 0;
                    byInformed += VoiceModel.likeliest(informed, heard) == speaker ? 1 : 0;
                }
            }
        }
        return new Found((double) byNaive / tries, (double) byInformed / tries, tries);
    }

    private void words(Figures figures, long seed) throws IOException {
        RealWords real = RealWords.read(decoder);
        if (real.sounds().isEmpty()) {
            figures.remark("No words: the recordings are not beside this repository (../shared/clips/real).");
            return;
        }
        List<List<double[]>> plain = features(real, Strength.OFF, new Random(seed));
        figures.row("recordings with words said often", plain.size(), "");
        for (Strength strength : Strength.values()) {
            var random = new Random(seed);
            var examples = strength == Strength.OFF ? plain : features(real, strength, random);
            var heard = strength == Strength.OFF ? plain : features(real, strength, random);
            double right = WordMatcher.right(heard, examples, real.words());
            String name = strength.name().toLowerCase(Locale.ROOT);
            figures.row("words told apart, " + name, right * 100, "%");
            page.put(name + ".words.percent", percent(right));
            if (strength == Strength.STRONG) {
                figures.row(
                        "words told apart, strong, by plain examples",
                        100 * WordMatcher.right(heard, plain, real.words()),
                        "%");
                figures.goal("disguise.strong.words", right, Goal.atLeast(0.7));
            }
        }
    }

    private static List<List<double[]>> features(RealWords real, Strength strength, Random random) {
        return real.sounds().stream()
                .map(sound -> WordMatcher.features(disguised(sound, strength, random)))
                .toList();
    }

    private static float[] disguised(Levelled sound, Strength strength, Random random) {
        var seed = new byte[Disguise.SEED_BYTES];
        random.nextBytes(seed);
        return Disguise.of(sound, strength, seed).samples();
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }
}
