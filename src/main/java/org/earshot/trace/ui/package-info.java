/** Pages of traces: mine and those that wait for me, a new one, and one of them with what came of it. */
@NullMarked
package org.earshot.trace.ui;

import org.jspecify.annotations.NullMarked;
