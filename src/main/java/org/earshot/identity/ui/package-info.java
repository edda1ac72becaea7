/** Pages about identity: the section on a case, the custodian's requests, the uses of break-glass. */
@NullMarked
package org.earshot.identity.ui;

import org.jspecify.annotations.NullMarked;
