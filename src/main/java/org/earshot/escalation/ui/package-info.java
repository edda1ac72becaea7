/** The pages of cases, and the dialog that raises a clip from wherever its words are read. */
@NamedInterface("ui")
@NullMarked
package org.earshot.escalation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
