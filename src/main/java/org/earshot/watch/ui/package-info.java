/** Pages of watch. */
@NullMarked
package org.earshot.watch.ui;

import org.jspecify.annotations.NullMarked;
