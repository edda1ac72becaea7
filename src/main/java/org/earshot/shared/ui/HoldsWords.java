package org.earshot.shared.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page with sound in it, or words heard or written about a clip: it is not printed, copied out of or dragged from, goes
 * blank while its window is left, and carries who is looking.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface HoldsWords {}
