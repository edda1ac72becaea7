package org.earshot.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on append-only tables; public because H2 makes it by name. */
public final class RefuseChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("append-only: rows of this table are never changed or removed");
    }
}
