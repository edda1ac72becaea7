package org.earshot.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.earshot.access.Role;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskRaise;
import org.earshot.review.DeskSpan;
import org.earshot.shared.DatabaseTime;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** In a queue of one person its escalations are theirs: figures of queues are the same whether clips were filed or escalated. */
@DatabaseTest
class NothingBetweenTest {

    private static final ZoneId UTC = ZoneId.of("Z");

    /** What stands on pages about one queue, without its number. */
    private record Seen(
            Flow flow, List<Volumes.DayFlow> days, Object lengths, List<Steps> waited, List<List<Long>> standing) {}

    @Autowired
    As as;

    @Autowired
    TestDesk testDesk;

    @Autowired
    Desk desk;

    @Autowired
    Throughput throughput;

    @Autowired
    DayStore days;

    @Autowired
    DatabaseTime time;

    @Autowired
    TransactionOperations transactions;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void figuresOfAQueueAreTheSameWhetherClipsWereFiledOrEscalatedOrFlagged() {
        Seen filed = seenAfter(this::file);
        assertThat(filed.flow()).isEqualTo(new Flow(2, 2));
        assertThat(seenAfter(this::raise)).isEqualTo(filed);
        assertThat(seenAfter(this::flagPrivate)).isEqualTo(filed);
    }

    /** Of a queue in which somebody filed one clip and ended another in this way. */
    private Seen seenAfter(Consumer<DeskClip> end) {
        var room = testDesk.room(2);
        as.signIn(room.person());
        file(inHand());
        end.accept(inHand());
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        var day = Day.of(time.now(), UTC);
        transactions.executeWithoutResult(status -> days.count(day, time.now()));
        var filter = new QueueFilter(room.queue(), null);
        var period = Period.last(1, day.date(), UTC);
        var volumes = throughput.volumes(period, filter);
        return new Seen(
                volumes.total(),
                volumes.days(),
                volumes.leftByLength(),
                List.copyOf(throughput.waited(period, filter).values()),
                throughput.backlog().stream()
                        .filter(each -> each.queueId() == room.queue())
                        .map(each -> List.of(each.waiting(), each.inHand()))
                        .toList());
    }

    private DeskClip inHand() {
        return Objects.requireNonNull(desk.open().clip());
    }

    private void file(DeskClip clip) {
        testDesk.file(clip, TestDesk.draft("turn on the lights", null), null);
    }

    private void raise(DeskClip clip) {
        testDesk.fetch(clip);
        desk.raise(
                new DeskRaise("C00", "unknown", null),
                TestDesk.work(clip, TestDesk.draft("turn on the lights", null), null));
    }

    private void flagPrivate(DeskClip clip) {
        testDesk.fetch(clip);
        desk.flagPrivate(
                new DeskSpan(null, null, 0, 1), TestDesk.work(clip, TestDesk.draft("turn on the lights", null), null));
    }
}
