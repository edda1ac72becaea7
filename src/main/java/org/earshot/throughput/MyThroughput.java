package org.earshot.throughput;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import org.earshot.access.Me;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * My own figures, against my own last four weeks. They are read from what was noted of my work when I ask, and kept nowhere; nobody else
 * can ask for them. How many escalations I raised is in no figure.
 */
@Door
public class MyThroughput {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private final OwnStore own;
    private final Me me;
    private final DatabaseTime time;

    MyThroughput(OwnStore own, Me me, DatabaseTime time) {
        this.own = own;
        this.me = me;
        this.time = time;
    }

    /** By shift, so that a night is one; the latest shift first. */
    @RolesAllowed("ANNOTATOR")
    @Transactional(readOnly = true)
    public MyFigures mine() {
        Instant since = time.now().minus(FOUR_WEEKS);
        return MyFigures.of(own.shifts(me.id(), since), own.handled(me.id(), since), own.agreement(me.id(), since));
    }
}
