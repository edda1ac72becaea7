package org.earshot.evidence;

import java.util.Map;
import org.earshot.clip.ClipErased;
import org.earshot.shared.DatabaseTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a clip is erased, its evidence is no longer looked for, and custody says so. */
@Component
final class MarkErased {

    private final SealStore seals;
    private final Custody custody;
    private final DatabaseTime time;

    MarkErased(SealStore seals, Custody custody, DatabaseTime time) {
        this.seals = seals;
        this.custody = custody;
        this.time = time;
    }

    @EventListener
    void on(ClipErased event) {
        for (String caseNumber : seals.casesOf(event.clipId())) {
            if (seals.erased(caseNumber, time.now())) {
                custody.add(caseNumber, CustodyAct.ERASED, Map.of(), null, null);
            }
        }
    }
}
