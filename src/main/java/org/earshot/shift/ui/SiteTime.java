package org.earshot.shift.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.earshot.access.Me;
import org.earshot.access.Sites;

/** Times of day as they are read at the person's site. */
record SiteTime(ZoneId zone, DateTimeFormatter format) {

    static SiteTime of(Me me, Sites sites, Locale locale) {
        Long site = me.person().siteId();
        ZoneId zone = site == null ? ZoneId.of("UTC") : sites.site(site).zone();
        return new SiteTime(
                zone, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    String at(Instant moment) {
        return format.format(moment.atZone(zone));
    }
}
