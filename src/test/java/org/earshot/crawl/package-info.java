/** Opens whatever there is as everybody, and compares what it says. */
@NullMarked
package org.earshot.crawl;

import org.jspecify.annotations.NullMarked;
