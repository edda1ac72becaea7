/**
 * What is due at a moment: timers that fire exactly once however many nodes run and whatever was killed. It refuses nothing;
 * what follows from a timer is for the capability that planned it. It may use {@code access}.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "tables"})
@NullMarked
package org.earshot.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
