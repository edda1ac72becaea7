/** Pages of figures about work: for managers and leads about work and groups, for a person about themselves. */
@NullMarked
package org.earshot.throughput.ui;

import org.jspecify.annotations.NullMarked;
