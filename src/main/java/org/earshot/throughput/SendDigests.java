package org.earshot.throughput;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Sites;
import org.earshot.access.SystemActor;
import org.earshot.notice.Notice;
import org.earshot.notice.Notices;
import org.earshot.notice.Template;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the digest of a week to whoever wants it, once each, in the first morning of their site after the week is over in UTC. What was
 * missed for longer than a week is not sent any more.
 */
@Component
final class SendDigests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final DigestStore digests;
    private final People people;
    private final Sites sites;
    private final Notices notices;
    private final TransactionOperations transactions;

    SendDigests(DigestStore digests, People people, Sites sites, Notices notices, TransactionOperations transactions) {
        this.digests = digests;
        this.people = people;
        this.sites = sites;
        this.notices = notices;
        this.transactions = transactions;
    }

    void send(Instant now) {
        digests.readers()
                .forEach((account, since) ->
                        transactions.executeWithoutResult(status -> send(people.person(account), since, now)));
    }

    private void send(Person reader, Instant since, Instant now) {
        Long site = reader.siteId();
        ZoneId zone = site == null ? Weeks.ZONE : sites.site(site).zone();
        LocalDate monday = lastDue(now, zone);
        if (reader.active()
                && reader.roles().contains(Role.MANAGER)
                && since.isBefore(dueAt(monday, zone))
                && digests.goes(reader.id(), monday)) {
            notices.send(
                    new Notice(Template.FIGURES_OF_WEEK, reader.id(), reference(monday), null, null, "week", false));
        }
    }

    /** The first morning in the zone that begins after the week is over. */
    static Instant dueAt(LocalDate monday, ZoneId zone) {
        Instant over = monday.plusWeeks(1).atStartOfDay(Weeks.ZONE).toInstant();
        LocalDate day = LocalDate.ofInstant(over, zone);
        Instant morning = day.atTime(MORNING).atZone(zone).toInstant();
        return morning.isBefore(over)
                ? day.plusDays(1).atTime(MORNING).atZone(zone).toInstant()
                : morning;
    }

    /** The Monday of the last week of which the digest is due. */
    static LocalDate lastDue(Instant now, ZoneId zone) {
        LocalDate last = Weeks.monday(LocalDate.ofInstant(now, Weeks.ZONE)).minusWeeks(1);
        return dueAt(last, zone).isAfter(now) ? last.minusWeeks(1) : last;
    }

    /** Such as WEEK-2026-48, as ISO 8601 numbers weeks. */
    static String reference(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "WEEK-%d-%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Its place in the schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        private static final Duration EVERY = Duration.ofMinutes(15);

        @Bean
        Task<Void> sendTheDigests(SendDigests work, DatabaseTime time) {
            return Tasks.recurring("throughput.digest", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> SystemActor.run("digest", () -> work.send(time.now())));
        }
    }
}
