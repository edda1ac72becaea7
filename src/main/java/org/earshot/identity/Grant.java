package org.earshot.identity;

import java.time.Instant;
import java.util.Set;
import org.earshot.clip.IdentityField;

/**
 * The right of one person to see named fields of one case until a moment.
 *
 * @param reference what custody calls it, such as request 12 or break-glass 3
 */
public record Grant(String reference, String caseNumber, long account, Set<IdentityField> fields, Instant until) {}
