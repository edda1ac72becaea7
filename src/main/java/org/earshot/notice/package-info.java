/**
 * Content-free messages to people, in the tool, by e-mail and by webhook, through an outbox in the database. It refuses
 * whatever is no case number or names more of a page than that. It may use {@code access} and {@code audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "audit", "access", "tables"})
@NullMarked
package org.earshot.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
