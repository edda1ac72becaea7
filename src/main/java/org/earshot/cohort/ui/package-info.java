/** The page of figures about groups, and the fields that choose groups and weeks. */
@NamedInterface("ui")
@NullMarked
package org.earshot.cohort.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
