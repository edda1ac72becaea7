/**
 * What is kept of a case so that anybody can check later that nothing was changed: the seal over the original and its
 * exhibits, the chain of custody, verification, and the terms of holds. It knows cases by number only. It refuses to seal
 * what it cannot read, to shorten a hold, and in the database itself to change a row. It may use {@code clip},
 * {@code access} and {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "clip", "tables"})
@NullMarked
package org.earshot.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
