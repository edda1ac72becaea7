/** The list of exports, asking for one, releasing one, and finding out which one a found file came from. */
@NullMarked
package org.earshot.export.ui;

import org.jspecify.annotations.NullMarked;
