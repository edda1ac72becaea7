/** Small things everybody needs: doors, verdicts, refusals, short codes, the widgets of {@code shared.ui}. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.earshot.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
