package org.earshot.procedure;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/** The door to the procedure and its versions. */
@Door
public class Procedures {

    private final VersionStore versions;

    Procedures(VersionStore versions) {
        this.versions = versions;
    }

    /** The version that new cases get. There is always one, whatever the database holds. */
    @PermitAll
    @Transactional(readOnly = true)
    public ProcedureVersion current() {
        return versions.current();
    }

    /** One version, also an earlier one; refused with {@code procedure.unknown}. */
    @PermitAll
    @Transactional(readOnly = true)
    public ProcedureVersion version(String version) {
        return versions.version(version);
    }

    /** All published versions, newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ProcedureVersion> all() {
        return versions.all();
    }
}
