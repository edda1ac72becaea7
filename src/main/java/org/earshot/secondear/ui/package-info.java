/** A colleague's question wherever its reader is in the tool, the record of one's own, and what was asked about a clip. */
@NamedInterface("ui")
@NullMarked
package org.earshot.secondear.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
