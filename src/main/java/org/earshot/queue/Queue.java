package org.earshot.queue;

import org.earshot.access.Person;
import org.earshot.disguise.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A named line of clips in one language.
 *
 * @param region such as CR; null: any region of the language
 * @param priority 1 is handed out first, 9 last
 * @param clearance what a person needs to be handed clips from here; null: nothing
 * @param sensitive whether a person's time on it is limited to so many hours a day
 * @param secondShare out of a hundred clips filed as S0, how many somebody else listens to again
 * @param disguise how far the voices are changed of clips that come in for this queue
 */
public record Queue(
        long id,
        String name,
        String language,
        @Nullable String region,
        String taskType,
        int priority,
        @Nullable String clearance,
        Strength disguise,
        boolean sensitive,
        int secondShare,
        State state) {

    /** Whether the person speaks its language and has its clearance. */
    public boolean isFor(Person person) {
        return QueueRules.speaks(person.languages(), this) && QueueRules.cleared(person.clearances(), this);
    }

    /** Whether a queue takes clips in and hands them out. */
    public enum State {
        /** Takes clips in and hands them out. */
        OPEN,
        /** Takes clips in and hands none out. */
        PAUSED,
        /** Hands out what it has and takes none in. */
        DRAINING,
        /** Neither; kept because reviews name it. */
        RETIRED
    }
}
