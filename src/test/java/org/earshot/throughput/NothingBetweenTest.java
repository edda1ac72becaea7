package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a queue of one person its escalations are theirs: figures of queues are the same whether clips were filed or escalated. */
@DatabaseTest
class NothingBetweenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Period WEEK = Period.last(7, DAY.plusDays(3), ZoneId.of("Z"));

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Throughput throughput;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void figuresOfAQueueAreTheSameWhetherClipsWereFiledOrEscalated() {
        long queue = floor.queue("zzy");
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        List<Object> filed = figures(queue, 9, 0, 0);
        List<Object> escalated = figures(queue, 6, 3, 0);
        List<Object> apart = figures(queue, 6, 1, 2);
        assertThat(escalated).isEqualTo(filed);
        assertThat(apart).isEqualTo(filed);
    }

    private List<Object> figures(long queue, int filed, int raised, int setPrivate) {
        db.execute("delete from throughput.day_volume where queue_id = ?", queue);
        for (LocalDate day : List.of(DAY, DAY.plusDays(1), DAY.minusDays(8))) {
            db.execute(
                    "insert into throughput.day_volume values ('Z', ?, ?, 2, 12, ?, ?, ?, 0)",
                    day,
                    queue,
                    filed,
                    raised,
                    setPrivate);
        }
        QueueFilter one = new QueueFilter(queue, null);
        return List.of(throughput.volumes(WEEK, one), throughput.waited(WEEK, one), throughput.backlog());
    }
}
