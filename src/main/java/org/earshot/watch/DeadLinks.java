package org.earshot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.access.People;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.incident.Incidents;
import org.earshot.notice.Notices;
import org.earshot.shared.Actor;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.LinkRefused;
import org.earshot.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps links that were not for whoever opened them. One is a finding; several different ones open an incident of misuse at once. A
 * link that a message of the tool led the person to is none, whatever it answers.
 */
@Component
class DeadLinks {

    private static final Duration ONE = Duration.ofHours(24);

    private final LinkStore links;
    private final SettingStore settings;
    private final Keeping keeping;
    private final FindingStore findings;
    private final Telling telling;
    private final Incidents incidents;
    private final Notices notices;
    private final People people;
    private final Texts texts;
    private final Audit audit;
    private final DatabaseTime time;
    private final TransactionOperations transactions;

    DeadLinks(
            LinkStore links,
            SettingStore settings,
            Keeping keeping,
            FindingStore findings,
            Telling telling,
            Incidents incidents,
            Notices notices,
            People people,
            Texts texts,
            Audit audit,
            DatabaseTime time,
            TransactionOperations transactions) {
        this.links = links;
        this.settings = settings;
        this.keeping = keeping;
        this.findings = findings;
        this.telling = telling;
        this.incidents = incidents;
        this.notices = notices;
        this.people = people;
        this.texts = texts;
        this.audit = audit;
        this.time = time;
        this.transactions = transactions;
    }

    @EventListener
    void on(LinkRefused refused) {
        Long account = Actor.current().actorId();
        if (account == null) {
            return;
        }
        AttemptedLink link = AttemptedLink.of(refused);
        boolean sent =
                SystemActor.call("watch", () -> notices.ledTo(account, refused.page() + "/" + refused.reference()));
        if (sent) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            links.add(account, link, time.now());
            audit.record("watch.link-refused", "link", link.page(), Map.of("reference", link.reference()));
        });
        SystemActor.run("watch", () -> {
            transactions.executeWithoutResult(status -> one(account));
            transactions.executeWithoutResult(status -> several(account));
        });
    }

    /** For what was tried while a lead was missing, or the node died between the row and its consequence. */
    void lookAgain() {
        Amounts amounts = settings.amounts();
        Instant since = time.now().minus(within(amounts));
        for (long account : links.accountsSince(since, references(amounts))) {
            transactions.executeWithoutResult(status -> several(account));
        }
    }

    private void one(long account) {
        if (settings.off().containsKey(WatchRule.NOT_THEIRS)) {
            return;
        }
        Instant now = time.now();
        List<AttemptedLink> tried = links.since(account, now.minus(ONE));
        keeping.keep(
                Found.about(WatchRule.NOT_THEIRS, account, Set.of(), Map.of("links", tried.size())),
                now.minus(ONE),
                now);
    }

    private void several(long account) {
        Amounts amounts = settings.amounts();
        Instant now = time.now();
        Instant from = now.minus(within(amounts));
        List<AttemptedLink> tried = links.since(account, from);
        List<Long> owners = telling.trustAndSafety(Set.of(account));
        if (tried.size() < references(amounts)
                || owners.isEmpty()
                || settings.off().containsKey(WatchRule.LINKS_AGAIN_AND_AGAIN)) {
            return;
        }
        var found = Found.about(WatchRule.LINKS_AGAIN_AND_AGAIN, account, Set.of(), Map.of("links", tried.size()));
        keeping.keep(found, from, now).ifPresent(id -> {
            String number = incidents.openMisuse(
                    say("watch.incident.name", say("watch.rule." + found.rule()), Finding.reference(id)),
                    owners,
                    Finding.reference(id),
                    say(
                            "watch.incident.links",
                            people.person(account).displayName(),
                            tried.stream().map(AttemptedLink::toString).collect(Collectors.joining("; "))));
            findings.end(id, null, null, number, now);
            audit.record("watch.incident-opened", "finding", Finding.reference(id), Map.of("incident", number));
        });
    }

    private static int references(Amounts amounts) {
        return amounts.of(WatchRule.LINKS_AGAIN_AND_AGAIN, "references");
    }

    private static Duration within(Amounts amounts) {
        return Duration.ofHours(amounts.of(WatchRule.LINKS_AGAIN_AND_AGAIN, "hours"));
    }

    private String say(String key, Object... params) {
        return texts.getTranslation(key, Locale.ENGLISH, params);
    }
}
