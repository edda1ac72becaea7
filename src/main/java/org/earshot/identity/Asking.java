package org.earshot.identity;

import java.util.Set;
import org.earshot.clip.IdentityField;

/**
 * What somebody on a case asks the custodian for.
 *
 * @param purpose what it is for, without anything heard; at most 300 characters
 * @param necessity why nothing less will do; at most 300 characters
 */
public record Asking(String caseNumber, Set<IdentityField> fields, String purpose, String necessity) {}
