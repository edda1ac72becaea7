/** Pages of the register of clips: imports and their problems, clips set aside. */
@NullMarked
package org.earshot.clip.ui;

import org.jspecify.annotations.NullMarked;
