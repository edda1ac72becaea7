package org.earshot.throughput;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** What pages of figures give along as files. Whoever takes one is on record before its first byte leaves. */
@Door
public class Handouts {

    private final Audit audit;

    Handouts(Audit audit) {
        this.audit = audit;
    }

    /**
     * Somebody takes along what a page shows.
     *
     * @param page as its address has it, such as {@code escalation-figures}
     * @param as {@code csv} or {@code pdf}
     * @param chosen what is shown, as the query of its link has it, such as {@code weeks=4}; empty: the usual
     */
    @PermitAll
    @Transactional
    public void downloaded(String page, String as, String chosen) {
        audit.record("throughput.downloaded", "page", page, Map.of("as", as, "chosen", chosen));
    }
}
