package org.earshot.incident;

import java.time.Instant;
import org.earshot.escalation.CaseStanding;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the incident when an act is checked.
 *
 * @param person the person whom the act is about; null when there is no such active person
 * @param standing of the case that the act is about; null when there is no such case
 * @param versionKnown whether the version of the procedure that the act names is published
 */
record Known(@Nullable Who person, @Nullable CaseStanding standing, boolean versionKnown, Instant now) {}
