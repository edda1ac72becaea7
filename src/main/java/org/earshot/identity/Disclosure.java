package org.earshot.identity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.clip.IdentityField;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/** Identity for a referral: what is released to the signed-in person now, by a custodian or behind the glass. */
@Door
public class Disclosure {

    private final RequestStore requests;
    private final GlassStore uses;
    private final Views views;
    private final Me me;
    private final DatabaseTime time;

    Disclosure(RequestStore requests, GlassStore uses, Views views, Me me, DatabaseTime time) {
        this.requests = requests;
        this.uses = uses;
        this.views = views;
        this.me = me;
        this.time = time;
    }

    /** The signed-in person's grant on the case that is live now: a custodian's before break-glass, the latest first. */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public Optional<Grant> live(String caseNumber) {
        Instant now = time.now();
        return grants(caseNumber, now).findFirst();
    }

    /**
     * The fields of a grant that {@link #live} has answered; a row of custody and of the audit like any look. Refused with
     * {@code identity.over} when it is not the signed-in person's, or no longer live.
     */
    @RolesAllowed({"TS_ANALYST", "TS_LEAD"})
    @Transactional
    public Map<IdentityField, String> open(Grant grant) {
        Instant now = time.now();
        return views.open(grants(grant.caseNumber(), now)
                .filter(grant::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "identity.over", "The release of the identity is over. Ask again if you still need it.")));
    }

    private Stream<Grant> grants(String caseNumber, Instant now) {
        var asked = requests.ofCase(caseNumber).reversed().stream()
                .filter(each -> each.live(now))
                .map(IdentityReleases::grant);
        var broken =
                uses.ofCase(caseNumber).stream().filter(each -> each.live(now)).map(BreakGlass::grant);
        return Stream.concat(asked, broken).filter(grant -> grant.account() == me.id());
    }
}
