/** What tests share: real databases, people to sign in as. */
@NullMarked
package org.earshot.testing;

import org.jspecify.annotations.NullMarked;
