package org.earshot.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.access.SystemActor;
import org.earshot.audit.Audit;
import org.earshot.clip.Identities;
import org.earshot.clip.IdentityField;
import org.earshot.evidence.CustodyAct;
import org.earshot.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Opens what a grant allows, and leaves the rows that say so. */
@Component
final class Views {

    private final CaseScopes scopes;
    private final Identities identities;
    private final Evidence evidence;
    private final Audit audit;

    Views(CaseScopes scopes, Identities identities, Evidence evidence, Audit audit) {
        this.scopes = scopes;
        this.identities = identities;
        this.evidence = evidence;
        this.audit = audit;
    }

    /** Only for a live grant of the signed-in person, in the transaction that looked. */
    Map<IdentityField, String> open(Grant grant) {
        var scope = scopes.mineAndOpen(grant.caseNumber());
        var detail = Map.of(
                "fields", grant.fields().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        evidence.note(grant.caseNumber(), CustodyAct.SAW_IDENTITY, detail, null, grant.reference());
        audit.record("identity.seen", "case", grant.caseNumber(), Map.of("grant", grant.reference()));
        return SystemActor.call("identity", () -> identities.open(scope.clipId(), grant.fields()));
    }
}
