package org.earshot.secondear;

import static org.earshot.testing.TestClips.facts;
import static org.earshot.testing.TestClips.tone;

import java.util.Objects;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.review.Desk;
import org.earshot.review.DeskClip;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestFloor;
import org.springframework.boot.test.context.TestComponent;

/** Somebody at the desk with a clip of six seconds in hand, in a language of their own, and colleagues on shift. */
@TestComponent
public class TestEars {

    private final As as;
    private final TestDesk hands;
    private final TestFloor floor;
    private final TestClips clips;
    private final Desk desk;
    private final SecondEars ears;

    public TestEars(As as, TestDesk hands, TestFloor floor, TestClips clips, Desk desk, SecondEars ears) {
        this.as = as;
        this.hands = hands;
        this.floor = floor;
        this.clips = clips;
        this.desk = desk;
        this.ears = ears;
    }

    /** The one who asks, what they have in hand, and the language. */
    public record Scene(Person asker, DeskClip clip, long clipId, String language) {

        public Asking about(int fromMs, int toMs) {
            return new Asking(clip.taskId(), clip.fence(), fromMs, toMs, null, "Is this a street?");
        }
    }

    public Scene scene() {
        var room = hands.room(0);
        long clip = clips.readyClip(
                facts("ear-" + UUID.randomUUID(), room.locale(), "turn on the lights"), tone(440, 6_000));
        as.signIn(room.person());
        return new Scene(room.person(), Objects.requireNonNull(desk.open().clip()), clip, room.language());
    }

    public Person colleague(Scene scene) {
        return floor.worker(scene.language());
    }

    /** The scene's question about 2.0 to 3.0 s. */
    public AskedEar ask(Scene scene) {
        return as.call(scene.asker(), () -> ears.ask(scene.about(2_000, 3_000)));
    }
}
