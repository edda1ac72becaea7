/**
 * What is kept for a time and then goes: every night, whatever the capabilities that own it say is over. Runs are shown, also those
 * that failed. It refuses nothing to them, and the database refuses it what is not over yet. It may use {@code access} and {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "tables"})
@NullMarked
package org.earshot.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
