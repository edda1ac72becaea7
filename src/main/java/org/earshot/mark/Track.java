package org.earshot.mark;

/**
 * Follows the clip through a recording, frame by frame, by the shape of the wave: {@code starts[f]} is the sample of
 * {@code sound} where frame {@code f} of the clip lies, or {@link #NOWHERE}.
 *
 * @param alignment the straight line through all starts
 * @param sound the recording, brought to the clip's pitch
 * @param fit the mean likeness of the waves over the clip's frames, by their loudness
 */
record Track(Alignment alignment, float[] sound, int[] starts, double fit) {

    static final int NOWHERE = Integer.MIN_VALUE;

    private static final int REACH = 512;
    private static final int SIZE = 2048;
    private static final int LOWEST_BIN = 38;
    private static final int HIGHEST_BIN = 435;
    private static final int STRIDE = 3;
    private static final float WANDER = 0.004f;
    private static final float JUMP = 0.35f;
    private static final Fft FFT = Fft.of(SIZE);

    static Track of(float[] found, float[] base, Alignment about) {
        double step = about.pitchMoved() ? 1 / about.speed() : 1;
        var sound = Warp.by(found, step);
        double origin = about.offset() * Marking.RATE / step;
        double slope = about.pitchMoved() ? 1 : 1 / about.speed();
        int frames = Marking.frames(base.length);
        var likeness = new float[frames][];
        var loudness = new float[frames];
        var guesses = new int[frames];
        for (int f = 0; f < frames; f++) {
            int start = Marking.start(f);
            guesses[f] = (int) Math.round(origin + start * slope);
            if (guesses[f] >= 0 && guesses[f] + Marking.WINDOW <= sound.length) {
                likeness[f] = new float[2 * REACH + 1];
                loudness[f] = compare(base, start, sound, guesses[f], likeness[f]);
            }
        }
        return follow(about, step, sound, guesses, likeness, loudness);
    }

    /** How alike the clip's frame and the sound are at every shift, -1 to 1; answers how loud the frame is. */
    private static float compare(float[] base, int start, float[] sound, int guess, float[] into) {
        var window = new float[SIZE];
        var clip = new Fft.Spectrum(SIZE);
        var heard = new Fft.Spectrum(SIZE);
        double loud = 0;
        for (int i = 0; i < Marking.WINDOW; i++) {
            int at = start + i;
            float sample = at < 0 || at >= base.length ? 0 : base[at];
            window[REACH + i] = sample;
            loud += sample * sample;
        }
        FFT.forward(window, clip);
        for (int i = 0; i < SIZE; i++) {
            int at = guess - REACH + i;
            window[i] = at < 0 || at >= sound.length ? 0 : sound[at];
        }
        FFT.forward(window, heard);
        var cross = new Fft.Spectrum(SIZE);
        double total = 1e-20;
        double mean = 1e-20;
        for (int k = LOWEST_BIN; k <= HIGHEST_BIN; k++) {
            mean += Math.sqrt((double) clip.power(k) * heard.power(k));
        }
        mean /= HIGHEST_BIN - LOWEST_BIN + 1;
        for (int k = LOWEST_BIN; k <= HIGHEST_BIN; k++) {
            float size = (float) Math.sqrt((double) clip.power(k) * heard.power(k));
            // Between plain correlation and that of phases alone: single strong tones must not decide.
            float weight = (float) (1 / Math.sqrt(size * mean + 1e-20));
            cross.real[k] = (heard.real[k] * clip.real[k] + heard.imaginary[k] * clip.imaginary[k]) * weight;
            cross.imaginary[k] = (heard.imaginary[k] * clip.real[k] - heard.real[k] * clip.imaginary[k]) * weight;
            total += size * weight;
        }
        FFT.inverse(cross, window);
        float scale = (float) (SIZE / 2 / total);
        for (int shift = -REACH; shift <= REACH; shift++) {
            into[shift + REACH] = window[shift < 0 ? shift + SIZE : shift] * scale;
        }
        return (float) Math.sqrt(loud);
    }

    /** The way through all shifts that is most alike, where every change of shift costs something. */
    private static Track follow(
            Alignment about, double step, float[] sound, int[] guesses, float[][] likeness, float[] loudness) {
        int shifts = 2 * REACH + 1;
        int frames = guesses.length;
        var from = new int[frames][];
        float[] before = new float[shifts];
        for (int f = 0; f < frames; f++) {
            if (likeness[f] == null) {
                continue;
            }
            int bestBefore = 0;
            for (int s = 1; s < shifts; s++) {
                bestBefore = before[s] > before[bestBefore] ? s : bestBefore;
            }
            from[f] = new int[shifts];
            var now = new float[shifts];
            for (int s = 0; s < shifts; s++) {
                float best = before[bestBefore] - JUMP;
                int source = bestBefore;
                for (int move = -STRIDE; move <= STRIDE; move++) {
                    int t = s + move;
                    if (t >= 0 && t < shifts && before[t] - WANDER * Math.abs(move) > best) {
                        best = before[t] - WANDER * Math.abs(move);
                        source = t;
                    }
                }
                now[s] = best + likeness[f][s];
                from[f][s] = source;
            }
            before = now;
        }
        int at = 0;
        for (int s = 1; s < shifts; s++) {
            at = before[s] > before[at] ? s : at;
        }
        var starts = new int[frames];
        var sure = new float[frames];
        double alike = 0;
        double loud = 1e-20;
        for (int f = frames - 1; f >= 0; f--) {
            starts[f] = NOWHERE;
            if (likeness[f] != null) {
                int start = guesses[f] + at - REACH;
                if (start >= 0 && start + Marking.WINDOW <= sound.length) {
                    starts[f] = start;
                    sure[f] = loudness[f] * Math.max(0, likeness[f][at]);
                }
                alike += loudness[f] * likeness[f][at];
                loud += loudness[f];
                at = from[f][at];
            }
        }
        return new Track(line(about, step, starts, sure), sound, starts, alike / loud);
    }

    /** The straight line through all starts, by how sure they are; twice, the second time without what lies far off. */
    private static Alignment line(Alignment about, double step, int[] starts, float[] sure) {
        double slope = about.pitchMoved() ? 1 : 1 / about.speed();
        double origin = about.offset() * Marking.RATE / step;
        double tolerance = Double.MAX_VALUE;
        for (int pass = 0; pass < 3; pass++) {
            double weight = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double xy = 0;
            double off = 0;
            for (int f = 0; f < starts.length; f++) {
                double at = Marking.start(f);
                double distance = starts[f] == NOWHERE ? 0 : starts[f] - origin - slope * at;
                if (starts[f] != NOWHERE && Math.abs(distance) <= tolerance) {
                    weight += sure[f];
                    x += sure[f] * at;
                    y += sure[f] * starts[f];
                    xx += sure[f] * at * at;
                    xy += sure[f] * at * starts[f];
                }
            }
            double spread = xx * weight - x * x;
            if (weight <= 0 || spread <= 1e-9 * weight * weight) {
                return about;
            }
            slope = (xy * weight - x * y) / spread;
            origin = (y - slope * x) / weight;
            for (int f = 0; f < starts.length; f++) {
                if (starts[f] != NOWHERE) {
                    off += sure[f] * Math.abs(starts[f] - origin - slope * Marking.start(f));
                }
            }
            tolerance = 3 * off / weight + 2;
        }
        double speed = about.pitchMoved() ? about.speed() / slope : 1 / slope;
        return new Alignment(origin * step / Marking.RATE, speed, about.pitchMoved());
    }
}
