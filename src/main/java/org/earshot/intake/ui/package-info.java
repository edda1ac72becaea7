/** Pages of intake: imports and their problems, clips set aside. */
@NullMarked
package org.earshot.intake.ui;

import org.jspecify.annotations.NullMarked;
