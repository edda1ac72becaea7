package org.earshot.trace;

import java.util.List;
import org.earshot.clip.Voice;
import org.earshot.mark.Finding.Compared;
import org.earshot.mark.Finding.Standing;
import org.earshot.trace.Result.Alike;
import org.earshot.trace.Result.Named;
import org.earshot.trace.Result.PlayFound;
import org.jspecify.annotations.Nullable;

/** Writes down what was measured: names of those who are named, and of the others nothing but figures. */
record Figures(List<Alike> alike, int clips) {

    private static final int OTHERS_KEPT = 20;

    Result notAligned() {
        return new Result(
                null, Voice.DISGUISED, alike, clips, 0, 1, false, 0, 0, 0, List.of(), List.of(), 0, List.of());
    }

    Result of(String clipCode, Voice voice, Compared compared, Listeners listeners) {
        List<Standing> named = switch (compared.outcome()) {
            case NAMED -> compared.named();
            case LIKELY -> compared.standings().subList(0, 1);
            case NOBODY -> List.of();
        };
        return new Result(
                clipCode,
                voice,
                alike,
                clips,
                (int) Math.round(compared.alignment().offset() * 1000),
                compared.alignment().speed(),
                compared.alignment().pitchMoved(),
                compared.fit(),
                compared.cells(),
                compared.seconds(),
                named.stream().map(standing -> named(standing, listeners)).toList(),
                compared.standings().stream()
                        .filter(standing -> !named.contains(standing))
                        .limit(OTHERS_KEPT)
                        .map(Standing::z)
                        .toList(),
                listeners.people(),
                listeners.keyVersions());
    }

    private static Named named(Standing standing, Listeners listeners) {
        var who = listeners.who().get((int) standing.listener());
        return new Named(who.accountId(), standing.z(), who.keyVersion(), play(standing, listeners));
    }

    private static @Nullable PlayFound play(Standing standing, Listeners listeners) {
        if (standing.play().isEmpty()) {
            return null;
        }
        PlayFound play = listeners.plays().get(standing.play().getAsLong());
        return play == null
                ? null
                : new PlayFound(play.grantId(), play.deliveredAt(), play.rightKind(), standing.playZ());
    }
}
