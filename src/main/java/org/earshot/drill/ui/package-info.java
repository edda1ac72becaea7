/** The page of drills. */
@NullMarked
package org.earshot.drill.ui;

import org.jspecify.annotations.NullMarked;
