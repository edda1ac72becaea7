/** The page of figures about groups. */
@NullMarked
package org.earshot.cohort.ui;

import org.jspecify.annotations.NullMarked;
