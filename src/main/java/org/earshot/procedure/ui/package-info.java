/** Pages of the procedure: reading it, its versions, writing a new one. */
@NullMarked
package org.earshot.procedure.ui;

import org.jspecify.annotations.NullMarked;
