/**
 * What Earshot does for the people who listen: breaks in time, a buddy, short questions after something hard, the counsellor of
 * their site, and a page of their own. It refuses to show anybody what somebody else said of how they are, arranges no buddies for supervisors,
 * and keeps no message that has been read. It may use {@code audit}, {@code access}, {@code retention}, {@code shift}, {@code clip},
 * {@code playback}, {@code risk} and {@code exposure}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "access",
            "retention",
            "shift",
            "clip",
            "playback",
            "risk",
            "exposure",
            "tables"
        })
@NullMarked
package org.earshot.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
