/**
 * What an escalation opens: a case with its number, and the hold on its clip. Raising is never refused for what was typed, for a
 * break or for an end of shift, and a second click finds the case of the first. The path that follows hangs on the case.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "clip", "tables"})
@NullMarked
package org.earshot.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
