package org.earshot.watch;

import java.util.List;

/** What is watched. Each rule has thresholds with a usual amount and bounds, so that none can be set to where it finds nothing. */
public enum WatchRule {
    /** One person plays one clip far longer than its length asks for. */
    REPLAYS(new Threshold("times", 8, 3, 50), new Threshold("seconds", 120, 30, 1800)),
    /** Clips are heard at the desk and neither filed nor raised, skipped or flagged. */
    LISTENING_WITHOUT_FILING(new Threshold("clips", 12, 5, 100), new Threshold("percent", 40, 10, 90)),
    /** Rights to sound are taken and nothing is played under them. */
    GRANTS_WITHOUT_PLAY(new Threshold("grants", 40, 10, 500), new Threshold("percent", 60, 30, 95)),
    /** One clip is heard by more people than work asks for. */
    SAME_CLIP_BY_MANY(new Threshold("people", 6, 3, 30)),
    /** Sound of a case or a private matter is heard while neither on shift nor planned. */
    OUT_OF_HOURS(
            new Threshold("seconds", 20, 5, 600),
            new Threshold("margin", 60, 0, 240),
            new Threshold("night-from", 22, 18, 23),
            new Threshold("night-until", 6, 3, 9)),
    /** One account is used from two places at once. */
    TWO_PLACES(new Threshold("minutes", 5, 1, 120)),
    /** Somebody opened a link that was not theirs. */
    NOT_THEIRS(),
    /** Several of them: an incident is opened at once. */
    LINKS_AGAIN_AND_AGAIN(new Threshold("references", 3, 2, 10), new Threshold("hours", 24, 1, 72));

    private final List<Threshold> thresholds;

    WatchRule(Threshold... thresholds) {
        this.thresholds = List.of(thresholds);
    }

    public List<Threshold> thresholds() {
        return thresholds;
    }

    Threshold threshold(String name) {
        return thresholds.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " has no threshold " + name));
    }
}
