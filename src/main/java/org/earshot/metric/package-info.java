/**
 * Figures for machines: what queues hold, how many cases are open or late, and how the process is, for Prometheus, on a port of its own behind a token; and traces for
 * a collector. Both are off unless they are set. It refuses to say anything about a person: names of figures and of their labels are on
 * a list, and nothing else leaves. It may use {@code access}, {@code queue} and {@code escalation}.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "queue", "escalation"})
@NullMarked
package org.earshot.metric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
