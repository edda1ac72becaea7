package org.earshot.shift;

import java.time.LocalDateTime;

/** What a supervisor says about an entry of the rota, in the wall-clock time of the site. */
public record RotaPlan(long siteId, long accountId, RotaKind kind, LocalDateTime startsAt, LocalDateTime endsAt) {}
