/** The annotator's desk and the supervisor's look at what was filed. */
@NullMarked
package org.earshot.review.ui;

import org.jspecify.annotations.NullMarked;
