/**
 * Weeks of made-up work put straight into the tables, as the doors would have written it: for looking at pages and for measuring them. It is no part
 * of what is shipped.
 */
@NullMarked
package org.earshot.sample;

import org.jspecify.annotations.NullMarked;
