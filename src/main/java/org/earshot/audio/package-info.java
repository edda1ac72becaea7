/**
 * Sound as pure functions: bytes of an untrusted clip become samples, levelled samples, a waveform for the eye and the
 * WAV that a reviewer hears. It refuses what is not sound, what is cut short, too long, too large or built to swell. It
 * knows no Spring, no database and no other capability.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.earshot.audio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
