/**
 * The desk: an annotator listens to one clip, writes down what was said, answers the questions of the queue's form and files; or
 * skips it, flags it as private, raises it. Reviews are never overwritten. Filing is refused on a lost lease and for a clip
 * that has not been heard.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "procedure",
            "clip",
            "shift",
            "playback",
            "exposure",
            "risk",
            "care",
            "queue",
            "secondear",
            "secondear::ui",
            "escalation",
            "escalation::ui",
            "notice",
            "retention",
            "tables"
        })
@NullMarked
package org.earshot.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
