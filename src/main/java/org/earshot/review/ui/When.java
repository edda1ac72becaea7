package org.earshot.review.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.earshot.access.Me;
import org.earshot.access.Sites;
import org.springframework.stereotype.Component;

/** Times as the reader's site has them: how long ago, with the exact time and its zone on hover. */
@Component
class When {

    private final Me me;
    private final Sites sites;
    private final I18NProvider texts;

    When(Me me, Sites sites, I18NProvider texts) {
        this.me = me;
        this.sites = sites;
        this.texts = texts;
    }

    /** The zone of the reader's site, or the server's for people without a site. */
    ZoneId zone() {
        Long site = me.person().siteId();
        return site == null ? ZoneId.systemDefault() : sites.site(site).zone();
    }

    Span ago(Instant at, Instant now, ZoneId zone, Locale locale) {
        var span = new Span(words(Duration.between(at, now), locale));
        span.setTitle(exactly(at, zone, locale));
        return span;
    }

    String exactly(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    private String words(Duration since, Locale locale) {
        if (since.toMinutes() < 1) {
            return texts.getTranslation("review.when.now", locale);
        }
        if (since.toHours() < 1) {
            return texts.getTranslation("review.when.minutes", locale, since.toMinutes());
        }
        if (since.toDays() < 1) {
            return texts.getTranslation("review.when.hours", locale, since.toHours());
        }
        return texts.getTranslation("review.when.days", locale, since.toDays());
    }
}
