/** The database's tables as jOOQ generates them; a capability touches those of its own schema only, which a test holds. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.earshot.tables;

import org.springframework.modulith.ApplicationModule;
