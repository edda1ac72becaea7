/**
 * Statistical disclosure control: which figures about groups of people may be told so that nobody's own can be worked out. People
 * and presence in, cohorts and ranges out: it knows no Spring, no database, no name. It refuses a figure about fewer than ten people
 * and one about a group that changed since it was last told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.earshot.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
