package org.earshot.trace;

import java.util.List;
import java.util.Map;
import org.earshot.mark.Suspect;
import org.earshot.trace.Result.PlayFound;

/**
 * Everybody a clip was delivered to, once for each mark key they heard it under.
 *
 * @param suspects as the comparison takes them; {@link Suspect#listener()} is their place in {@code who}
 * @param plays deliveries by their number
 */
record Listeners(List<Suspect> suspects, List<Who> who, Map<Long, PlayFound> plays) {

    /** One of them. */
    record Who(long accountId, int keyVersion) {}

    int people() {
        return (int) who.stream().mapToLong(Who::accountId).distinct().count();
    }

    List<Integer> keyVersions() {
        return who.stream().map(Who::keyVersion).distinct().sorted().toList();
    }
}
