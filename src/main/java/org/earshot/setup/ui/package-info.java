/** The page of the guided set-up, and what leads a new administrator there. */
@NullMarked
package org.earshot.setup.ui;

import org.jspecify.annotations.NullMarked;
