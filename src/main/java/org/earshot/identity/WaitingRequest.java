package org.earshot.identity;

import org.earshot.escalation.CaseState;

/**
 * What a custodian sees of a request: nothing heard, nothing read, no category.
 *
 * @param state where the case stands now
 */
public record WaitingRequest(IdentityRequest request, CaseState state) {}
