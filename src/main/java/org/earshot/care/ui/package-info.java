/** Pages of care. */
@NullMarked
package org.earshot.care.ui;

import org.jspecify.annotations.NullMarked;
