/**
 * The first hour of an installation: the demo organisation with its people, queues, form and clips, and what is printed
 * at the start. It goes through the doors like everybody else. It may use {@code access}, {@code clip}, {@code intake},
 * {@code shift}, {@code queue} and {@code review}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "audit", "access", "clip", "intake", "shift", "queue", "review"})
@NullMarked
package org.earshot.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
