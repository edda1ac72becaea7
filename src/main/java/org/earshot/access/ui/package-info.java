/** Pages of access: sign in, first password, people, sites, API keys. */
@NullMarked
package org.earshot.access.ui;

import org.jspecify.annotations.NullMarked;
