/** Measurements that can be repeated: {@code ./dev bench NAME} prints figures and whether they meet their goals. */
@NullMarked
package org.earshot.bench;

import org.jspecify.annotations.NullMarked;
