package org.earshot.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.earshot.access.SystemActor;
import org.earshot.shared.DatabaseTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks at the last 24 hours, by every rule that is on. One node at a time; looked at twice, the same is found once. */
@Component
final class Look {

    static final Duration WINDOW = Duration.ofHours(24);

    private record Rule(WatchRule name, BiFunction<Snapshot, Amounts, List<Found>> finds) {}

    private static final List<Rule> RULES = List.of(
            new Rule(WatchRule.REPLAYS, PlayRules::replays),
            new Rule(WatchRule.LISTENING_WITHOUT_FILING, PlayRules::withoutFiling),
            new Rule(WatchRule.GRANTS_WITHOUT_PLAY, PlayRules::grantsWithoutPlay),
            new Rule(WatchRule.SAME_CLIP_BY_MANY, PlayRules::sameClipByMany),
            new Rule(WatchRule.OUT_OF_HOURS, PresenceRules::outOfHours),
            new Rule(WatchRule.TWO_PLACES, PresenceRules::twoPlaces));

    private final Gathering gathering;
    private final SettingStore settings;
    private final Keeping keeping;
    private final DeadLinks links;
    private final DatabaseTime time;

    Look(Gathering gathering, SettingStore settings, Keeping keeping, DeadLinks links, DatabaseTime time) {
        this.gathering = gathering;
        this.settings = settings;
        this.keeping = keeping;
        this.links = links;
        this.time = time;
    }

    void now() {
        SystemActor.run("watch", () -> {
            Instant to = time.now();
            Instant from = to.minus(WINDOW);
            Set<WatchRule> off = settings.off().keySet();
            Amounts amounts = settings.amounts();
            Snapshot seen = gathering.between(from, to);
            for (Rule rule : RULES) {
                if (!off.contains(rule.name())) {
                    rule.finds().apply(seen, amounts).forEach(found -> keeping.keep(found, from, to));
                }
            }
            links.lookAgain();
        });
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        Task<Void> lookEveryFewMinutes(Look look, @Value("${earshot.watch.every:5m}") Duration every) {
            return Tasks.recurring("watch.look", FixedDelay.of(every)).execute((instance, context) -> look.now());
        }
    }
}
