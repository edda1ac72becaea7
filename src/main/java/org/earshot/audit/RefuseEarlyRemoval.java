package org.earshot.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger on append-only tables whose rows go when their time is over: refuses every change, and removal of what is younger. Public
 * because H2 makes it by name.
 */
public final class RefuseEarlyRemoval implements Trigger {

    private int column;
    private int months;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        AppendOnly.Term term = Objects.requireNonNull(AppendOnly.TERMS.get(schema + "." + table));
        months = term.months();
        try (var columns = connection.getMetaData().getColumns(null, schema, table, term.column())) {
            if (!columns.next()) {
                throw new SQLException(schema + "." + table + " has no column " + term.column());
            }
            column = columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null || after != null) {
            throw new SQLException("append-only: rows of this table are never changed");
        }
        var limit = OffsetDateTime.now(Clock.system(ZoneOffset.UTC)).minusMonths(months);
        if (!((OffsetDateTime) before[column]).isBefore(limit)) {
            throw new SQLException("append-only: a row of this table stays for " + months + " months");
        }
    }
}
