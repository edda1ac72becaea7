/** The pages of a shift: starting, pausing and ending one, and the supervisors' rota. */
@NullMarked
package org.earshot.shift.ui;

import org.jspecify.annotations.NullMarked;
