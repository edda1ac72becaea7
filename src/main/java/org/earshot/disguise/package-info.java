/**
 * Changes voices so that people who listen do not know them again: sound in, sound of the same length and loudness out. It
 * is a disguise and no anonymity. It knows no Spring, no database and no capability but {@code audio}.
 */
@ApplicationModule(allowedDependencies = "audio")
@NullMarked
package org.earshot.disguise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
