package org.earshot.intake;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.earshot.audit.Audit;
import org.earshot.clip.Register;
import org.earshot.shared.Actor;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Imports of folders, and what was wrong with their rows. The clips themselves come through {@link Intake}. */
@Door
public class Imports {

    /** More problems than this in one report are refused; send several reports. */
    public static final int MOST_PROBLEMS = 1000;

    private final ImportStore store;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    Imports(ImportStore store, Register register, Audit audit, Clock clock) {
        this.store = store;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens an import of so many rows; refused with {@code import.form} without a name or with a negative number. */
    @RolesAllowed({"MACHINE", "SYSTEM"})
    @Transactional
    public long start(String name, int total) {
        String cleaned = clean(name, 200);
        if (cleaned == null || cleaned.isBlank() || total < 0) {
            throw new Refusal("import.form", "An import has a name and a number of rows.");
        }
        long id = store.add(cleaned, Actor.current().actorName(), total);
        audit.record("import.started", "import", id, Map.of("total", total));
        return id;
    }

    /** Notes how far an import has come; refused with {@code import.unknown} when there is none or it is finished. */
    @RolesAllowed({"MACHINE", "SYSTEM"})
    @Transactional
    public void report(long id, ImportReport report) {
        List<ImportProblem> problems = report.problems() == null ? List.of() : report.problems();
        if (report.accepted() < 0 || report.known() < 0 || report.refused() < 0 || problems.size() > MOST_PROBLEMS) {
            throw new Refusal("import.form", "A report has counts from 0 and at most " + MOST_PROBLEMS + " problems.");
        }
        if (!store.update(id, report, report.finished() ? clock.instant() : null)) {
            throw new Refusal("import.unknown", "There is no such import under way.");
        }
        store.addProblems(id, problems.stream().map(Imports::clean).toList());
        if (report.finished()) {
            audit.record(
                    "import.finished",
                    "import",
                    id,
                    Map.of("accepted", report.accepted(), "known", report.known(), "refused", report.refused()));
        }
    }

    /** Refused with {@code import.unknown}. */
    @RolesAllowed({"MACHINE", "SYSTEM", "ADMIN"})
    public ImportRun run(long id) {
        return store.run(id).orElseThrow(() -> new Refusal("import.unknown", "There is no such import."));
    }

    /** How many clips, of any import, still wait for their rendition. */
    @RolesAllowed({"MACHINE", "SYSTEM", "ADMIN"})
    public int renditionsWaiting() {
        return register.renditionsWaiting();
    }

    /** The last hundred imports, newest first. */
    @RolesAllowed("ADMIN")
    public List<ImportRun> recent() {
        return store.recent();
    }

    /** Up to 5,000 problems of an import, by line. */
    @RolesAllowed("ADMIN")
    public List<ImportProblem> problems(long runId) {
        return store.problems(runId);
    }

    private static ImportProblem clean(ImportProblem problem) {
        String reason = clean(problem.reason(), 400);
        return new ImportProblem(
                problem.line(),
                clean(problem.externalId(), 200),
                clean(problem.field(), 60),
                reason == null ? "" : reason);
    }

    private static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(longest, plain.length()));
    }
}
