/**
 * Practice: a marked case of a synthetic sound, to see how long a person, a triage and a decision take. It is told of and
 * worked on like a real one, and never stands among the real ones. It refuses a second one at a site where the first still waits for a
 * person. It may use {@code access}, {@code audit}, {@code audio}, {@code clip}, {@code intake} and {@code escalation}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "audit", "audio", "access", "clip", "intake", "escalation"})
@NullMarked
package org.earshot.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
