/**
 * The documented procedure as data: its versions, their drafts, and who has read them. It refuses a malformed file with line
 * and reason, a version published by one person alone, and any change of a published one. It may use {@code access},
 * {@code audit} and {@code notice}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "notice", "tables"})
@NullMarked
package org.earshot.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
