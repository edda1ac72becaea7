/**
 * The first hour of an installation: the demo organisation with its people, counsellors, queues, form and clips, and what is printed
 * at the start; and the page of what cannot be prevented. It goes through the doors like everybody else. It may use {@code access}, {@code care}, {@code clip}, {@code disguise}, {@code intake},
 * {@code shift}, {@code queue} and {@code review}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "care",
            "clip",
            "disguise",
            "intake",
            "shift",
            "queue",
            "review"
        })
@NullMarked
package org.earshot.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
