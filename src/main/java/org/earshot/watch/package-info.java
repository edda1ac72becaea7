/**
 * Watch: rules over the play log with plain names, and links that were tried by somebody they are not for. A finding is a question with
 * numbers and no sound, for a supervisor or for trust-and-safety to answer. It refuses to show or to end a finding about oneself, and
 * to leave a rule off without a reason that everybody who reads findings sees. It may use {@code access}, {@code audit},
 * {@code notice}, {@code shift}, {@code queue}, {@code playback}, {@code clip} and {@code incident}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "notice",
            "shift",
            "queue",
            "playback",
            "clip",
            "incident",
            "tables"
        })
@NullMarked
package org.earshot.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
