package org.earshot.throughput.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.earshot.shared.ui.Times;
import org.earshot.throughput.CaseFigures;
import org.earshot.throughput.CountedAt;
import org.jspecify.annotations.Nullable;

/** Writes figures, days and lengths of time as the reader of a page is used to. */
final class Wording {

    /** Below so many days hours say more. */
    private static final int DAYS = 3;

    private final Component page;
    private final Locale locale;

    Wording(Component page, Locale locale) {
        this.page = page;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... params) {
        return page.getTranslation(locale, key, params);
    }

    /** The name of a figure, as in {@code throughput.figure}. */
    String figure(String name) {
        return say("throughput.figure." + name);
    }

    Meaning meaning(String figure) {
        return new Meaning(figure(figure), say("throughput.figure." + figure + ".meaning"));
    }

    Cell number(@Nullable Number value, int decimals) {
        if (value == null) {
            return Cell.NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return new Cell(
                format.format(value), String.format(Locale.ROOT, "%." + decimals + "f", value.doubleValue()), true);
    }

    Cell count(long count) {
        return number(count, 0);
    }

    /** Now against before, in percent of before; none where nothing was before. */
    Cell change(long now, long before) {
        if (before == 0) {
            return Cell.NONE;
        }
        long percent = Math.round(100.0 * (now - before) / before);
        return new Cell(say("throughput.change", (percent > 0 ? "+" : "") + percent), String.valueOf(percent), true);
    }

    Cell length(@Nullable Duration length) {
        return length == null ? Cell.NONE : new Cell(words(length), length.toString(), true);
    }

    String words(Duration length) {
        if (length.toDays() >= DAYS) {
            return say("shared.days", length.toDays());
        }
        return length.toHours() > 0
                ? say("shared.hours", length.toHours())
                : say("shared.minutes", Math.max(0, length.toMinutes()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Which weeks, and which of them are left out because too few people worked. */
    String line(CaseFigures figures) {
        int few = figures.weeks().count() - figures.told().size();
        int fewBefore = figures.weeks().count() - figures.toldBefore().size();
        String weeks = say(
                "throughput.line.weeks",
                day(figures.weeks().from()),
                day(figures.weeks().to()));
        return few + fewBefore == 0 ? weeks : weeks + " " + say("throughput.line.few", few, fewBefore);
    }

    /** When figures by day were counted last. */
    String counted(CountedAt counted, Times times) {
        Instant at = counted.at();
        return at == null ? say("throughput.line.not-counted") : say("throughput.line.counted", times.dayAndTime(at));
    }

    static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale);
    }
}
