package org.earshot.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.db.MVPrimaryIndex;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.mvstore.db.MVTable;
import org.h2.mvstore.tx.Transaction;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.h2.value.VersionedValue;

/**
 * Puts right what a kill left wrong in tables of H2. It writes tables, indexes and the log by which it undoes one after another,
 * while others go on changing them: a kill can leave an entry of a transaction that nothing undoes any more, and an index that says
 * other than its table. What a table says without such entries is taken as true.
 */
final class Mending {

    private final Database database;
    private final List<String> mended = new ArrayList<>();

    /** @param connection the only one to the database, which has not been used for anything yet */
    Mending(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        this.database = session.getDatabase();
    }

    /** What was put right, in words. */
    List<String> everyTable() {
        Transaction transaction = database.getStore().getTransactionStore().begin();
        for (var table : database.getAllTablesAndViews()) {
            if (table instanceof MVTable rows && rows.getScanIndex(null) instanceof MVPrimaryIndex primary) {
                mend(rows, primary, transaction);
            }
        }
        transaction.commit();
        return List.copyOf(mended);
    }

    private void mend(MVTable table, MVPrimaryIndex primary, Transaction transaction) {
        List<MVSecondaryIndex> indexes = new ArrayList<>();
        for (Index index : table.getIndexes()) {
            if (index instanceof MVSecondaryIndex secondary) {
                indexes.add(secondary);
            }
        }
        undo(primary.getMVMap(), transaction, table, primary);
        long[] sums = new long[indexes.size()];
        for (var rows = primary.getMVMap().cursor(null); rows.hasNext(); ) {
            long key = rows.next();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += print(indexes.get(i), key, rows.getValue().getCurrentValue());
            }
        }
        for (int i = 0; i < sums.length; i++) {
            MVSecondaryIndex index = indexes.get(i);
            undo(index.getMVMap(), transaction, table, index);
            if (sums[i] != sum(index)) {
                fill(index, primary, transaction);
                mended.add("index %s of %s was made anew".formatted(index.getName(), table.getTraceSQL()));
            }
        }
    }

    /** H2 itself overwrites such an entry as if it were undone, where it meets one; in a unique index it waits for its end for ever. */
    private <K, V> void undo(MVMap<K, VersionedValue<V>> map, Transaction transaction, MVTable table, Index where) {
        int undone = 0;
        for (var entries = map.cursor(null); entries.hasNext(); ) {
            K key = entries.next();
            VersionedValue<V> entry = entries.getValue();
            if (entry.getOperationId() != 0) {
                V before = entry.getCommittedValue();
                if (before == null) {
                    map.remove(key);
                } else {
                    transaction.openMapX(map).putCommitted(key, before);
                }
                undone++;
            }
        }
        if (undone > 0) {
            mended.add("%d entries of %s in %s, left by a killed transaction, were undone"
                    .formatted(undone, where.getName(), table.getTraceSQL()));
        }
    }

    private static long sum(MVSecondaryIndex index) {
        long sum = 0;
        for (var entries = index.getMVMap().cursor(null); entries.hasNext(); ) {
            SearchRow entry = entries.next();
            sum += print(index, entry.getKey(), entry);
        }
        return sum;
    }

    /** A number for an entry; an index agrees with its table when the sums over both are the same. */
    private static long print(Index index, long key, SearchRow row) {
        long print = key;
        for (Column column : index.getColumns()) {
            Value value = row.getValue(column.getColumnId());
            print = (print ^ (print >>> 32)) * 0x9E3779B97F4A7C15L + value.hashCode();
        }
        return (print ^ (print >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    private static void fill(MVSecondaryIndex index, MVPrimaryIndex primary, Transaction transaction) {
        index.getMVMap().clear();
        var entries = transaction.openMapX(index.getMVMap());
        for (var rows = primary.getMVMap().cursor(null); rows.hasNext(); ) {
            long key = rows.next();
            SearchRow entry = index.getRowFactory().createRow();
            entry.copyFrom(rows.getValue().getCurrentValue());
            entry.setKey(key);
            entries.putCommitted(entry, ValueNull.INSTANCE);
        }
    }
}
