package org.earshot.retention;

import jakarta.annotation.security.RolesAllowed;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.shared.Door;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/** What is kept for how long, and what the last nights removed. */
@Door
public class RetentionRuns {

    private static final int SHOWN = 200;

    private final RunStore runs;
    private final ObjectProvider<Kept> kept;

    RetentionRuns(RunStore runs, ObjectProvider<Kept> kept) {
        this.runs = runs;
        this.kept = kept;
    }

    /** For how long each kind is kept, by its name. */
    @RolesAllowed({"ADMIN", "AUDITOR"})
    public Map<String, Period> terms() {
        Map<String, Period> terms = new TreeMap<>();
        kept.forEach(each -> terms.put(each.name(), each.term()));
        return terms;
    }

    /** The latest runs, newest first, at most 200. */
    @RolesAllowed({"ADMIN", "AUDITOR"})
    @Transactional(readOnly = true)
    public List<RetentionRun> recent() {
        return runs.recent(SHOWN);
    }
}
