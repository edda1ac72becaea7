/** The live floor of the supervisors and the administrators' queues. */
@NullMarked
package org.earshot.queue.ui;

import org.jspecify.annotations.NullMarked;
