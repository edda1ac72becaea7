package org.earshot.queue;

import java.util.Map;
import java.util.Set;
import org.earshot.risk.Signal;

/**
 * Categories that many people of a team do not want to be given, by the language of its queues; answered by whoever knows without telling
 * of anybody. The queue is flagged, never people.
 */
public interface UnwantedCategories {

    /** Languages without any are left out. */
    Map<String, Set<Signal>> byLanguage();
}
