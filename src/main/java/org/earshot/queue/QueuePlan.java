package org.earshot.queue;

import org.earshot.disguise.Strength;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a queue; see {@link Queue} for each part. */
public record QueuePlan(
        String name,
        String language,
        @Nullable String region,
        String taskType,
        int priority,
        @Nullable String clearance,
        Strength disguise,
        boolean sensitive,
        int secondShare) {

    /** With the strong disguise, not sensitive, and without second listens but those on demand. */
    public QueuePlan(
            String name,
            String language,
            @Nullable String region,
            String taskType,
            int priority,
            @Nullable String clearance) {
        this(name, language, region, taskType, priority, clearance, Strength.STRONG, false, 0);
    }
}
