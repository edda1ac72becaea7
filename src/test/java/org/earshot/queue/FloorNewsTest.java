package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.ui.Live;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** A floor that is open hears of changes, and not of each. */
@ViewTest
class FloorNewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Queues queues;

    @Autowired
    Leases leases;

    @Autowired
    Shifts shifts;

    @Autowired
    Live live;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private final List<Runnable> later = new ArrayList<>();
    private final TaskScheduler scheduler = mock(TaskScheduler.class);

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aThousandChangesAreToldOnceAndTheNextOnesAfterwards() {
        FloorNews news = news();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 1000; i++) {
                news.queuesChanged();
            }
            assertThat(later).as("before the commit").isEmpty();
        });
        assertThat(later).hasSize(1);
        later.getFirst().run();
        news.queuesChanged();
        assertThat(later).hasSize(2);
    }

    @Test
    void whatWasRolledBackIsNoNews() {
        FloorNews news = news();
        transaction.executeWithoutResult(status -> {
            news.queuesChanged();
            status.setRollbackOnly();
        });
        assertThat(later).isEmpty();
    }

    @Test
    void whoeverChangesSomethingWhileEarshotStopsDoesNotHearOfIt() {
        given(scheduler.schedule(any(Runnable.class), any(Instant.class)))
                .willThrow(new TaskRejectedException("stopped"));
        assertThatCode(() -> new FloorNews(live, scheduler, Clock.systemUTC()).queuesChanged())
                .doesNotThrowAnyException();
    }

    @Test
    void anOpenFloorShowsWhatOthersDidWithoutBeingAsked() {
        long queue = floor.queue("xfn");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        navigate("floor", com.vaadin.flow.component.Component.class);
        Grid<?> standing = $(Grid.class).all().getFirst();
        int row = rowOf(standing, queues.queue(queue).name());
        assertThat(test(standing).getCellText(row, 1)).isEqualTo("0");

        floor.task(queue);
        live.tell(Floor.QUEUES);
        await(() -> test($(Grid.class).all().getFirst()).getCellText(row, 1).equals("1"));
    }

    @Test
    void whateverMovesAClipIsNews() {
        FloorNews told = mock(FloorNews.class);
        var tasks = new TaskStore(db, told);
        Person worker = floor.worker("xfq");
        Queue queue = queues.queue(floor.queue("xfq"));
        long clip = floor.task(queue.id());
        long task = db.fetchSingle("select id from queue.task where clip_id = ?", clip)
                .get(0, Long.class);
        Instant now = Instant.now();

        tasks.take(task, queue, worker.id(), now, now.plusSeconds(300));
        verify(told, times(1)).queuesChanged();
        tasks.putBack(task, 1, worker.id(), PutBack.GIVEN_BACK);
        verify(told, times(2)).queuesChanged();
        tasks.take(task, queue, worker.id(), now, now.plusSeconds(300));
        verify(told, times(3)).queuesChanged();
        tasks.takeBack(task, 2);
        verify(told, times(4)).queuesChanged();
        tasks.withdraw(clip);
        verify(told, times(5)).queuesChanged();
        tasks.takeBack(task, 2);
        verify(told, times(5)).queuesChanged();
    }

    @Test
    void aClipThatSomebodyTakesShowsOnAnOpenFloorByItself() {
        floor.task(floor.queue("xfo"));
        Person worker = floor.worker("xfo");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        navigate("floor", com.vaadin.flow.component.Component.class);
        String name = queues.list().stream()
                .filter(queue -> queue.language().equals("xfo"))
                .findFirst()
                .orElseThrow()
                .name();
        int row = rowOf($(Grid.class).all().getFirst(), name);
        assertThat(test($(Grid.class).all().getFirst()).getCellText(row, 2)).isEqualTo("0");

        as.run(worker, () -> leases.next());
        await(() -> test($(Grid.class).all().getFirst()).getCellText(row, 2).equals("1"));
        assertThat(test($(Grid.class).all().getFirst()).getCellText(row, 1)).isEqualTo("0");
    }

    @Test
    void whoGoesOnABreakShowsOnAnOpenFloorByItself() {
        Person worker = floor.worker("xfp");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        navigate("floor", com.vaadin.flow.component.Component.class);
        int row = rowOf(worker);
        as.run(worker, shifts::pause);
        await(() -> test($(Grid.class).all().getLast()).getCellText(row, 2).equals("On a break"));
    }

    private FloorNews news() {
        given(scheduler.schedule(any(Runnable.class), any(Instant.class))).willAnswer(call -> {
            later.add(call.getArgument(0));
            return null;
        });
        return new FloorNews(live, scheduler, Clock.systemUTC());
    }

    private int rowOf(Grid<?> grid, String text) {
        for (int row = 0; row < test(grid).size(); row++) {
            if (test(grid)
                    .getCellComponent(row, 0)
                    .getChildren()
                    .anyMatch(part -> part.getElement().getText().equals(text))) {
                return row;
            }
        }
        throw new AssertionError("no row " + text);
    }

    private int rowOf(Person person) {
        Grid<?> people = $(Grid.class).all().getLast();
        for (int row = 0; row < test(people).size(); row++) {
            if (test(people).getCellText(row, 0).equals(person.displayName())) {
                return row;
            }
        }
        throw new AssertionError("no row " + person.displayName());
    }

    private static void await(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
