package org.earshot.disguise;

/** How far voices are changed. */
public enum Strength {
    /** Not at all. */
    OFF(1, 1, 0, 0),
    /** Words stay as plain as they were; a voice is somewhat harder to know again. */
    MILD(0.86, 0.95, 1, 2),
    /** The ranges that docs/measurements/disguise.md measures; words stay plain, a voice sounds like another person's. */
    STRONG(0.65, 0.9, 2, 4);

    final double lowestAlpha;
    final double highestAlpha;
    final double fewestSemitones;
    final double mostSemitones;

    Strength(double lowestAlpha, double highestAlpha, double fewestSemitones, double mostSemitones) {
        this.lowestAlpha = lowestAlpha;
        this.highestAlpha = highestAlpha;
        this.fewestSemitones = fewestSemitones;
        this.mostSemitones = mostSemitones;
    }
}
