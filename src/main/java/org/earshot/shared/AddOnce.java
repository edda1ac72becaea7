package org.earshot.shared;

import org.jooq.Insert;
import org.springframework.dao.DuplicateKeyException;

/** Adds a row whose key may be there already. */
public final class AddOnce {

    private AddOnce() {}

    /**
     * True when the row was added, false when its key was there. The insert says {@code onDuplicateKeyIgnore}; on H2 that
     * is a merge, which still throws when another transaction adds the same key at the same moment.
     */
    public static boolean added(Insert<?> insert) {
        try {
            return insert.execute() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
