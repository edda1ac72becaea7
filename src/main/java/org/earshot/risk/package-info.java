/**
 * What to expect of a clip before anybody has heard it: a predicted severity and the plain signals behind it. It only routes: it
 * hides no clip, keeps no words, and knows nothing about people. It may use {@code access}, {@code audit} and {@code clip}.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "clip", "tables"})
@NullMarked
package org.earshot.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
