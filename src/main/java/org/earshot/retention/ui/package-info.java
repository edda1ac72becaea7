/** The page of what was removed. */
@NullMarked
package org.earshot.retention.ui;

import org.jspecify.annotations.NullMarked;
