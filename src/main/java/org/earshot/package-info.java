/** Earshot: where people review short voice-assistant recordings in shifts, and nothing overheard is lost or leaks. */
@NullMarked
package org.earshot;

import org.jspecify.annotations.NullMarked;
