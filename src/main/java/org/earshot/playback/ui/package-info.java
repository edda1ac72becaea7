/** The player of sound that is asked for with a reason, for every page that has such sound. */
@NamedInterface("ui")
@NullMarked
package org.earshot.playback.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
