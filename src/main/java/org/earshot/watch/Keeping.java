package org.earshot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.earshot.access.People;
import org.earshot.access.Person;
import org.earshot.audit.Audit;
import org.earshot.shared.ui.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes findings of what rules found: once for the same in the same time, with a message to those who are to look. */
@Component
class Keeping {

    private final FindingStore findings;
    private final Telling telling;
    private final People people;
    private final Audit audit;
    private final Live live;

    Keeping(FindingStore findings, Telling telling, People people, Audit audit, Live live) {
        this.findings = findings;
        this.telling = telling;
        this.people = people;
        this.audit = audit;
        this.live = live;
    }

    /** The new finding's number; nothing when the same has been found within the length of this window already. */
    @Transactional
    public Optional<Long> keep(Found found, Instant from, Instant to) {
        if (findings.foundSince(found.rule(), found.subject(), to.minus(Duration.between(from, to)))) {
            return Optional.empty();
        }
        Long site = site(found);
        Audience audience = audience(found, site);
        Optional<Long> kept = findings.add(found, audience, site, from, to);
        kept.ifPresent(id -> {
            Map<String, Object> detail = new HashMap<>(found.numbers());
            detail.put("rule", found.rule());
            detail.put("concerned", found.concerned());
            audit.record("watch.found", "finding", Finding.reference(id), detail);
            if (found.rule() != WatchRule.LINKS_AGAIN_AND_AGAIN) {
                telling.found(id, audience, site, found.concerned());
            }
            live.tell(Findings.TOPIC);
        });
        return kept;
    }

    /** The one site of everybody it is about, if they share one. */
    private @Nullable Long site(Found found) {
        Long shared = null;
        for (long account : found.concerned()) {
            Long site = people.person(account).siteId();
            if (site == null || shared != null && !shared.equals(site)) {
                return null;
            }
            shared = site;
        }
        return shared;
    }

    /** As strict as the strictest of those it is about asks for; where no lead is left to read it, analysts do. */
    private Audience audience(Found found, @Nullable Long site) {
        Audience strictest = site == null ? Audience.TRUST_AND_SAFETY : Audience.SUPERVISOR;
        for (long account : found.concerned()) {
            Person person = people.person(account);
            Audience own = Audience.of(person.roles(), person.siteId());
            strictest = own.compareTo(strictest) > 0 ? own : strictest;
        }
        return strictest == Audience.LEADS && telling.leads(found.concerned()).isEmpty()
                ? Audience.TRUST_AND_SAFETY
                : strictest;
    }
}
