package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.queue.Claim;
import org.earshot.queue.Floor;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.ui.Live;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An open desk hears at once that its clip was taken back, and nobody else's does. */
@ViewTest
class TellDesksTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floorOf;

    @Autowired
    Floor floor;

    @Autowired
    Leases leases;

    @Autowired
    Live live;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoseClipIsTakenBackIsToldAndNobodyElse() {
        floorOf.task(floorOf.queue("xia"));
        Person worker = floorOf.worker("xia");
        Person colleague = floorOf.worker("xia");
        Lease lease = as.call(worker, () -> ((Claim.Leased) leases.next()).lease());
        as.signIn(worker);
        var mine = new AtomicInteger();
        var theirs = new AtomicInteger();
        var page = new Span();
        live.listen(page, TellDesks.of(worker.id()), mine::incrementAndGet);
        live.listen(page, TellDesks.of(colleague.id()), theirs::incrementAndGet);
        UI.getCurrent().add(page);

        as.run(as.person(Set.of(Role.SUPERVISOR), Set.of()), () -> floor.takeBack(lease.taskId(), lease.fence()));

        long end = System.nanoTime() + 20_000_000_000L;
        while (mine.get() == 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            $(Span.class).all();
        }
        assertThat(theirs).hasValue(0);
    }
}
