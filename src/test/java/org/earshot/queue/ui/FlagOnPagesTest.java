package org.earshot.queue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.access.Role;
import org.earshot.queue.Queues;
import org.earshot.queue.UnwantedCategories;
import org.earshot.risk.Signal;
import org.earshot.testing.As;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** That many of a team do not want a category is said of the queue, on the floor and on the page of queues. */
@ViewTest
class FlagOnPagesTest extends SpringBrowserlessTest {

    private static final String FLAG = "Many do not want: violence";

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Queues queues;

    @MockitoBean
    UnwantedCategories unwanted;

    private long flagged;
    private long other;

    @BeforeEach
    void aTeamDoesNotWantACategory() {
        flagged = floor.queue("xja");
        other = floor.queue("xjb");
        given(unwanted.byLanguage()).willReturn(Map.of("xja", Set.of(Signal.VIOLENCE)));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theFloorSaysItOfTheQueue() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        navigate(FloorView.class);
        assertThat(words(flagged)).contains(FLAG);
        assertThat(words(other)).doesNotContain(FLAG);
    }

    @Test
    void thePageOfQueuesSaysItToo() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(QueuesView.class);
        assertThat(test(table()).getCellText(row(flagged), 7)).isEqualTo(FLAG);
        assertThat(test(table()).getCellText(row(other), 7)).isEmpty();
    }

    private Grid<?> table() {
        return $(Grid.class).all().getFirst();
    }

    private int row(long queue) {
        String name = queues.list().stream()
                .filter(each -> each.id() == queue)
                .findFirst()
                .orElseThrow()
                .name();
        for (int row = 0; row < test(table()).size(); row++) {
            if (words(row).contains(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name);
    }

    private List<String> words(long queue) {
        return words(row(queue));
    }

    /** What stands in the first cell, part by part. */
    private List<String> words(int row) {
        Component cell = test(table()).getCellComponent(row, 0);
        return Stream.concat(Stream.of(cell), cell.getChildren())
                .map(part -> part.getElement().getText())
                .toList();
    }
}
