/** The frame around the pages: menu, theme, home, "not found". Nobody imports it. What keeps words and sound inside a page is here
 * too. It may use {@code access}, {@code audit}. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "audit"})
@NullMarked
package org.earshot.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
