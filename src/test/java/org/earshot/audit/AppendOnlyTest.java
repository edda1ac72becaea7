package org.earshot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on record stays, also for somebody who writes SQL with Earshot's own password. */
@DatabaseTest
class AppendOnlyTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    Desk desk;

    @Autowired
    DSLContext db;

    @BeforeEach
    void somebodyHearsAndFiles() {
        var room = hands.room(1);
        as.run(room.person(), () -> {
            DeskClip clip = Objects.requireNonNull(desk.open().clip());
            hands.file(clip, TestDesk.draft("one", "S0"), null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "audit.entry, act",
        "playback.heard, from_ms",
        "review.review_version, version",
        "review.form_version, version",
        "queue.finished, outcome"
    })
    void refusesToChangeOrRemoveWhatAFilingLeaves(String table, String column) {
        int rows = count(table);
        assertThat(rows).as("rows in " + table).isPositive();

        assertThatThrownBy(() -> db.execute("update " + table + " set " + column + " = " + column))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.execute("delete from " + table)).hasStackTraceContaining("append-only");
        assertThat(count(table)).isEqualTo(rows);
    }

    private int count(String table) {
        return db.fetchSingle("select count(*) from " + table).get(0, int.class);
    }
}
