/** Pages of incidents. */
@NullMarked
package org.earshot.incident.ui;

import org.jspecify.annotations.NullMarked;
