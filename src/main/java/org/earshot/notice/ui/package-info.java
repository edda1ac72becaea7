/** The pages of messages: a person's own, how to reach them, and what administrators see of deliveries. */
@NullMarked
package org.earshot.notice.ui;

import org.jspecify.annotations.NullMarked;
