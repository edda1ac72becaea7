/** Widgets that every page shares, so that the same thing looks and behaves the same everywhere. */
@NamedInterface("ui")
@NullMarked
package org.earshot.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
