package org.earshot.queue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.disguise.Strength;
import org.earshot.queue.Floor;
import org.earshot.queue.Leases;
import org.earshot.queue.Queue;
import org.earshot.queue.QueueRow;
import org.earshot.queue.Queues;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestFloor;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ViewTest
@Import({TestClips.class, TestDesk.class})
class QueueViewsTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    Queues queues;

    @Autowired
    Floor floorDoor;

    @Autowired
    Leases leases;

    @Autowired
    TestDesk desk;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void theFloorShowsWhatWaitsAndWhoIsOnShiftInWords() {
        long queue = floor.queue("xva");
        floor.task(queue);
        floor.task(queue);
        Person worker = floor.worker("xva");
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of("en")));
        navigate(FloorView.class);

        Grid<?> standing = $(Grid.class).all().getFirst();
        int row = floorRow(queues.queue(queue).name());
        assertThat(test(standing).getCellText(row, 1)).isEqualTo("2");
        assertThat(test(standing).getCellText(row, 2)).isEqualTo("0");
        Grid<?> present = $(Grid.class).all().getLast();
        assertThat(test(present).getCellText(rowOf(present, 0, worker.displayName()), 2))
                .isEqualTo("Available");
        assertThat($(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.startsWith("As of "));

        floor.task(queue);
        press("Refresh");
        assertThat(test(standing).getCellText(floorRow(queues.queue(queue).name()), 1))
                .isEqualTo("3");
    }

    @Test
    void aSupervisorPausesAQueuePromisesAWaitAndGivesAClipToSomebodyElse() {
        TestDesk.Room room = desk.room(1);
        as.run(room.person(), () -> leases.next());
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        String name = queues.queue(room.queue()).name();
        navigate(FloorView.class);

        openOnFloor(name);
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.endsWith(", " + room.person().displayName()));
        press("Give to somebody else");
        assertThat(floorDoor.inHand(room.queue())).isEmpty();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Nobody has a clip of this queue in hand.");
        test($(IntegerField.class).single()).setValue(1);
        press("Save");
        openOnFloor(name);
        press("Pause");
        assertThat(queues.queue(room.queue()).state()).isEqualTo(Queue.State.PAUSED);
        Grid<?> standing = $(Grid.class).all().getFirst();
        int row = floorRow(name);
        assertThat(test(standing).getCellComponent(row, 0).getElement().getTextRecursively())
                .contains("Paused");
        assertThat(test(standing).getCellText(row, 7)).startsWith("by ");
    }

    private void openOnFloor(String name) {
        nameOnFloor(floorRow(name)).click();
    }

    private int floorRow(String name) {
        for (int row = 0; row < test($(Grid.class).all().getFirst()).size(); row++) {
            if (nameOnFloor(row).getText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name);
    }

    private Button nameOnFloor(int row) {
        return (Button) test($(Grid.class).all().getFirst())
                .getCellComponent(row, 0)
                .getChildren()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAdministratorMakesAQueuePausesItAndRetiresIt() {
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(QueuesView.class);
        press("Make a queue");
        String name = "Made " + System.nanoTime();
        test(field("Name")).setValue(name);
        test(field("Language")).setValue("xvb");
        press("Save");
        assertThat(queue(name).state()).isEqualTo(Queue.State.OPEN);

        choose(name);
        press("Pause");
        assertThat(queue(name).state()).isEqualTo(Queue.State.PAUSED);
        choose(name);
        press("Open again");
        choose(name);
        press("Let it run dry");
        assertThat(queue(name).state()).isEqualTo(Queue.State.DRAINING);
        choose(name);
        press("Retire");
        assertThat(queue(name).state()).isEqualTo(Queue.State.RETIRED);
    }

    @Test
    @SuppressWarnings("unchecked") // the dialog's choice of voices holds strengths
    void aNewQueueDisguisesStronglyUntilAnAdministratorSaysOtherwise() {
        long id = floor.queue("xvd");
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        String name = queues.queue(id).name();
        assertThat(queue(name).disguise()).isEqualTo(Strength.STRONG);
        navigate(QueuesView.class);
        choose(name);
        Select<Strength> voices = $(Select.class).withCaption("Voices").single();
        assertThat(voices.getHelperText()).contains("from now on");
        test(voices).selectItem("Changed a little");
        press("Save");
        assertThat(queue(name).disguise()).isEqualTo(Strength.MILD);
    }

    @Test
    void aQueueInUseIsNotRetiredAndThePageSaysWhy() {
        long id = floor.queue("xvc");
        floor.task(id);
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(QueuesView.class);
        choose(queues.queue(id).name());
        press("Retire");
        assertThat(test($(Notification.class).single()).getText()).contains("run dry");
        assertThat(queues.queue(id).state()).isEqualTo(Queue.State.OPEN);
    }

    private Queue queue(String name) {
        return queues.all().stream()
                .map(QueueRow::queue)
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int rowOf(Grid<?> grid, int column, String text) {
        for (int row = 0; row < test(grid).size(); row++) {
            if (test(grid).getCellText(row, column).equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row " + text);
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).last();
    }

    private void choose(String name) {
        Grid<?> grid = $(Grid.class).single();
        for (int row = 0; row < test(grid).size(); row++) {
            if (test(grid).getCellComponent(row, 0) instanceof Button button
                    && button.getText().equals(name)) {
                button.click();
                return;
            }
        }
        throw new AssertionError("no row " + name);
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
