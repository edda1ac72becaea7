/**
 * The mark: which listener, and which play, a found recording comes from. Every play is changed a little by a pattern only
 * we can compute, and a found recording is compared with the unmarked rendition and with the patterns of everybody who heard
 * the clip. Sound and seeds in, sound and figures out: it knows no Spring, no database, no person. It refuses to name
 * anybody on weak evidence: below its threshold the answer is nobody, or that the recording could not be aligned.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audio"})
package org.earshot.mark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
