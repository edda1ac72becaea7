package org.earshot.access;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The time zone in which the signed-in person reads times: their site's, or the server's for people without a site. */
@Component
public class ReadersZone {

    private final Me me;
    private final Sites sites;
    private final Clock clock;

    ReadersZone(Me me, Sites sites, Clock clock) {
        this.me = me;
        this.sites = sites;
        this.clock = clock;
    }

    /** The application's clock, set to this zone. */
    public Clock clock() {
        return clock.withZone(zone());
    }

    public ZoneId zone() {
        Long site = me.person().siteId();
        return site == null ? ZoneId.systemDefault() : sites.site(site).zone();
    }
}
