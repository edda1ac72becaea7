package org.earshot.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class MendDatabaseTest {

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void someSeals() throws SQLException {
        url = "jdbc:h2:file:" + folder.resolve("earshot")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=100";
        try (var connection = open()) {
            run(
                    connection,
                    "create table seal (number varchar(20) not null, kind varchar(20) not null, primary key (number,"
                            + " kind))");
            run(connection, "create index seal_by_kind on seal (kind)");
            run(connection, "insert into seal select 'case ' || \"X\", 'RAISE' from system_range(1, 500)");
        }
    }

    @Test
    void undoesWhatATransactionLeftThatWasKilledBeforeItsLogWasWritten() throws SQLException {
        killAfter("insert into seal values ('case 501', 'RAISE')");
        assertThatThrownBy(() -> insert("case 501")).isInstanceOf(SQLException.class);
        kill();

        mend();

        insert("case 501");
        assertThat(number("select count(*) from seal where kind = 'RAISE'")).isEqualTo(501);
    }

    @Test
    void givesARowBackWhatItSaidBeforeTheKilledTransaction() throws SQLException {
        killAfter("update seal set kind = 'TRANSCRIPT' where number = 'case 7'");

        mend();

        run("update seal set kind = 'SOUND' where number = 'case 7' and kind = 'RAISE'");
        assertThat(number("select count(*) from seal where kind = 'RAISE'")).isEqualTo(499);
        assertThat(number("select count(*) from seal where kind = 'TRANSCRIPT'"))
                .isZero();
    }

    @Test
    void makesAnIndexAnewThatLacksARow() throws SQLException {
        try (var connection = open()) {
            var index = index(connection, "seal_by_kind");
            index.getMVMap().remove(index.getMVMap().firstKey());
            killHere(connection);
        }
        assertThat(number("select count(*) from seal where kind = 'RAISE'")).isEqualTo(499);
        kill();

        mend();

        assertThat(number("select count(*) from seal where kind = 'RAISE'")).isEqualTo(500);
    }

    @Test
    void leavesAloneWhatWasClosedUnlessItIsAsked() throws IOException {
        byte[] closed = file();

        mend();
        assertThat(file()).isEqualTo(closed);

        mend(environment().withProperty("earshot.mend", "true"));
        assertThat(file()).isNotEqualTo(closed);
    }

    @Test
    void leavesAnotherDatabaseAloneAndOneThatIsNotThereYet() {
        mend(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://nowhere/earshot"));
        mend(new MockEnvironment()
                .withProperty(
                        "spring.datasource.url",
                        "jdbc:h2:file:" + folder.resolve("other").resolve("earshot")));

        assertThat(folder.resolve("other")).doesNotExist();
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(folder.resolve("earshot.mv.db"));
    }

    private void mend() {
        mend(environment());
    }

    private MockEnvironment environment() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "sa")
                .withProperty("spring.datasource.password", "");
    }

    private static void mend(MockEnvironment environment) {
        var mending = new MendDatabase();
        mending.setEnvironment(environment);
        mending.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    /** As H2 leaves it that wrote the log before the change and the tables after it, and was killed then. */
    private void killAfter(String change) throws SQLException {
        try (var connection = open()) {
            connection.setAutoCommit(false);
            run(connection, change);
            MVStore store = session(connection).getDatabase().getStore().getMvStore();
            for (String name : store.getMapNames()) {
                if (name.startsWith("undoLog")) {
                    store.openMap(name, new MVMap.Builder<>()).clear();
                }
            }
            killHere(connection);
        }
    }

    private void kill() throws SQLException {
        try (var connection = open()) {
            run(connection, "create table if not exists something (id int)");
            killHere(connection);
        }
    }

    private static void killHere(Connection connection) throws SQLException {
        session(connection).getDatabase().getStore().getMvStore().commit();
        run(connection, "shutdown immediately");
    }

    private static MVSecondaryIndex index(Connection connection, String name) throws SQLException {
        for (Table table : session(connection).getDatabase().getAllTablesAndViews()) {
            for (var index : table.getIndexes()) {
                if (index.getName().equals(name)) {
                    return (MVSecondaryIndex) index;
                }
            }
        }
        throw new IllegalArgumentException("no index " + name);
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    private void insert(String number) throws SQLException {
        run("insert into seal values ('" + number + "', 'RAISE')");
    }

    private void run(String sql) throws SQLException {
        try (var connection = open()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }
}
