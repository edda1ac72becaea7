package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.clip.Clips;
import org.earshot.shared.Refusal;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class EscalationsTest {

    @Autowired
    As as;

    @Autowired
    TestClips testClips;

    @Autowired
    Escalations escalations;

    @Autowired
    Cases cases;

    @Autowired
    Clips clips;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void numbersHaveNoGapsAndNoTwinsHoweverManyRaiseAtOnce() throws Exception {
        long clip = testClips.readyClip("fy-NL");
        List<Callable<Raised>> clicks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Person person = as.annotator("fy");
            // Each clicks twice.
            clicks.add(() -> as.call(person, () -> escalations.raise(clip, Raise.NOT_SURE)));
            clicks.add(() -> as.call(person, () -> escalations.raise(clip, Raise.NOT_SURE)));
        }
        Set<String> receipts = new java.util.TreeSet<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var raised : threads.invokeAll(clicks)) {
                receipts.add(raised.get().number());
            }
        }
        assertThat(receipts).hasSize(12);
        List<Integer> numbers = db.fetch("select number from escalation.case_file order by number")
                .map(row -> Integer.parseInt(row.get(0, String.class).substring(9)));
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }

    @Test
    void aRaiseThatFailsLeavesNoGapAndNoHold() {
        as.signIn(as.annotator("fy"));
        assertThatThrownBy(() -> escalations.raise(-1, Raise.NOT_SURE)).isInstanceOf(Refusal.class);
        long clip = testClips.readyClip("fy-NL");
        String before = escalations.raise(clip, Raise.NOT_SURE).number();
        assertThatThrownBy(() -> escalations.raise(-1, Raise.NOT_SURE)).isInstanceOf(Refusal.class);
        as.signIn(as.annotator("fy"));
        String after = escalations.raise(clip, Raise.NOT_SURE).number();
        assertThat(Integer.parseInt(after.substring(9))).isEqualTo(Integer.parseInt(before.substring(9)) + 1);
    }

    @Test
    void aSupervisorRaisesTooAndNobodyWithoutARoleThatHears() {
        long clip = testClips.readyClip("fy-NL");
        as.signIn(as.person(Set.of(Role.MANAGER), Set.of()));
        assertThatThrownBy(() -> escalations.raise(clip, Raise.NOT_SURE)).isInstanceOf(AccessDeniedException.class);
        as.signIn(as.person(Set.of(Role.SUPERVISOR), Set.of()));
        Instant before = Instant.now().minusSeconds(60);
        Raised raised = escalations.raise(clip, new Raise("C07", HappeningNow.YES, "a note\0 with a zero"));
        assertThat(clips.clip(clip).held()).isTrue();
        assertThat(escalations.mineSince(before)).containsExactly(raised);
        assertThat(db.fetchSingle("select category, note from escalation.case_file where number = ?", raised.number())
                        .intoArray())
                .containsExactly("C07", null);
        assertThat(cases.transcript(raised.number()).raisersNote()).isEqualTo("a note with a zero");
    }
}
