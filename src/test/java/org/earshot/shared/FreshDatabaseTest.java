package org.earshot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = "earshot.test.of=fresh-database")
@DirtiesContext
class FreshDatabaseTest {

    @Autowired
    HikariDataSource pool;

    @Autowired
    TestClips clips;

    @Test
    void goesOnTakingRowsWhenTheConnectionsThatWereThereAtFirstAreGone() throws Exception {
        clips.readyClip("es-CR");
        List<Connection> first = connections();
        pool.getHikariPoolMXBean().softEvictConnections();
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        for (Connection connection : first) {
            while (!connection.isClosed()) {
                assertThat(Instant.now()).isBefore(until);
                Thread.onSpinWait();
            }
        }
        assertThat(clips.readyClip("es-CR")).isPositive();
    }

    /** All that the pool has, without what the pool puts around them. */
    private List<Connection> connections() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        List<Connection> bare = new ArrayList<>();
        for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
            Connection connection = pool.getConnection();
            taken.add(connection);
            bare.add(connection.unwrap(Connection.class));
        }
        for (Connection connection : taken) {
            connection.close();
        }
        return bare;
    }
}
