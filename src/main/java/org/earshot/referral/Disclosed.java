package org.earshot.referral;

import java.time.Instant;
import java.util.Map;
import org.earshot.clip.IdentityField;

/** Identity that may be enclosed, under which grant, and until when. */
record Disclosed(Map<IdentityField, String> fields, String grant, Instant until) {}
