/** Pages of the privacy queue: what waits, and one of them with the ways out. */
@NullMarked
package org.earshot.privacy.ui;

import org.jspecify.annotations.NullMarked;
