/**
 * Who you are and what you may do: accounts, roles, languages, clearances, sites, sessions, API keys. It refuses a
 * custodian any role that hears or reads clips. It may use {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "tables"})
@NullMarked
package org.earshot.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
