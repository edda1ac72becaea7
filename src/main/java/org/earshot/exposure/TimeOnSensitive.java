package org.earshot.exposure;

import java.time.Duration;
import java.time.Instant;

/** How long somebody has worked on sensitive queues; answered by whoever hands clips out. */
public interface TimeOnSensitive {

    /** From then until now, by the database's clock. Only asked once so much time has passed that it may be used up. */
    Duration worked(long accountId, Instant since, Instant now);
}
