package org.earshot.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.clip.Voice;
import org.earshot.mark.Suspect;
import org.earshot.playback.MarkedPlay;
import org.earshot.playback.MarkedPlays;
import org.earshot.playback.Play;
import org.earshot.playback.PlayLog;
import org.earshot.trace.Result.PlayFound;
import org.springframework.stereotype.Component;

/** Asks the play log who was delivered a clip. */
@Component
final class Suspects {

    private final MarkedPlays marked;
    private final PlayLog log;

    Suspects(MarkedPlays marked, PlayLog log) {
        this.marked = marked;
        this.log = log;
    }

    Listeners of(long clipId, Voice voice) {
        Map<Listeners.Who, List<MarkedPlay>> byListener = marked.of(clipId).stream()
                .filter(play -> play.voice() == voice)
                .collect(Collectors.groupingBy(
                        play -> new Listeners.Who(play.accountId(), play.markVersion()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Long, String> rights =
                log.ofClip(clipId).stream().collect(Collectors.toMap(Play::grantId, Play::rightKind));
        List<Suspect> suspects = new ArrayList<>();
        Map<Long, PlayFound> plays = new LinkedHashMap<>();
        byListener.values().forEach(theirs -> {
            suspects.add(new Suspect(
                    suspects.size(),
                    theirs.getFirst().listenerSeed(),
                    theirs.stream()
                            .map(play -> new Suspect.Play(play.grantId(), play.playSeed()))
                            .toList()));
            theirs.forEach(play -> plays.put(
                    play.grantId(),
                    new PlayFound(play.grantId(), play.deliveredAt(), rights.getOrDefault(play.grantId(), "?"), 0)));
        });
        return new Listeners(suspects, List.copyOf(byListener.keySet()), plays);
    }
}
