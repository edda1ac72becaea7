/** The frame around the pages: menu, theme, home, "not found". Nobody imports it. It may use {@code access}. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access"})
@NullMarked
package org.earshot.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
