package org.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IndexesTest {

    @Autowired
    DSLContext db;

    @Autowired
    DataSource pool;

    @BeforeEach
    void numbers() {
        db.execute("create schema aside");
        db.execute("create table aside.number (id bigint primary key, n bigint)");
        db.execute("create index number_by_n on aside.number (n)");
        db.execute("insert into aside.number values (1, 1), (2, 2), (3, 3)");
        db.execute("create view aside.numbers as select n from aside.number");
    }

    @AfterEach
    void gone() {
        db.execute("drop schema aside cascade");
    }

    @Test
    void whoReadAViewJustBeforeReadsAllOfItAfterwards() throws Exception {
        try (var connection = pool.getConnection()) {
            var reader = org.jooq.impl.DSL.using(connection);
            assertThat(above(reader, 1)).isEqualTo(2);

            var indexes = new Indexes(db);
            indexes.away(List.of("aside.number"));
            assertThat(above(reader, 2)).isEqualTo(1);
            indexes.back();
            assertThat(above(reader, 0)).isEqualTo(3);
        }
    }

    private static int above(DSLContext reader, long n) {
        return reader.fetchSingle("select count(*) from aside.numbers where n > ?", n)
                .get(0, Integer.class);
    }
}
