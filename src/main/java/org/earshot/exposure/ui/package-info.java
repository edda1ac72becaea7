/**
 * The page on which administrators set what the organisation counts and how much of it is enough; and saying how heavy a clip was, on
 * every page with sound that is not the desk.
 */
@NamedInterface("ui")
@NullMarked
package org.earshot.exposure.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
