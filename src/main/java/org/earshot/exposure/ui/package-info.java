/** The page on which administrators set what the organisation counts and how much of it is enough. */
@NullMarked
package org.earshot.exposure.ui;

import org.jspecify.annotations.NullMarked;
