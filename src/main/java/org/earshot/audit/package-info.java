/**
 * The append-only record of who did, heard and saw what; writing only. It refuses, in the database itself, that a row is
 * changed or removed. It may use nothing but {@code shared}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tables"})
@NullMarked
package org.earshot.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
