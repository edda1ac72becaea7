package org.earshot.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.testing.TestDesk.draft;
import static org.earshot.testing.TestDesk.stating;
import static org.earshot.testing.TestDesk.work;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.care.Contacts;
import org.earshot.care.Look;
import org.earshot.care.Looks;
import org.earshot.secondear.EarRecords;
import org.earshot.secondear.TestEars;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.TestDesk;
import org.earshot.testing.TestDesk.Room;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A person sees who has opened what is theirs, and nobody else's list. */
@DatabaseTest
@Import(TestEars.class)
class WhoHasLookedTest {

    @Autowired
    As as;

    @Autowired
    TestDesk hands;

    @Autowired
    TestEars scenes;

    @Autowired
    Desk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    SecondLooks secondLooks;

    @Autowired
    EarRecords ears;

    @Autowired
    Contacts contacts;

    @Autowired
    Looks looks;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aSupervisorWhoOpensAReviewIsNamedToWhoeverFiledIt() {
        Room room = hands.room(1);
        as.signIn(room.person());
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        hands.file(clip, draft("x", "S0"), null);
        assertThat(looks.mine()).isEmpty();
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of(room.language()));
        as.run(supervisor, () -> reviews.detail(clip.code()));
        assertThat(looksOf(room.person())).singleElement().satisfies(look -> {
            assertThat(look.what()).isEqualTo(Look.What.REVIEW);
            assertThat(look.reader()).isEqualTo(supervisor.displayName());
            assertThat(look.clipCode()).isEqualTo(clip.code());
        });
        assertThat(looksOf(supervisor)).isEmpty();
    }

    @Test
    void aSecondLookIsToldWithoutANameAsItWasReadWithoutOne() {
        Room room = hands.room(1);
        as.signIn(room.person());
        DeskClip clip = Objects.requireNonNull(desk.open().clip());
        hands.fetch(clip);
        desk.file(UUID.randomUUID(), stating("A film was on.", work(clip, draft("help", "S3"), null)));
        Person analyst = as.person(Set.of(Role.TS_ANALYST), Set.of());
        as.run(
                analyst,
                () -> secondLooks.waiting().stream()
                        .filter(row -> row.clipCode().equals(clip.code()))
                        .forEach(row -> secondLooks.look(row.id())));
        assertThat(looksOf(room.person())).singleElement().satisfies(look -> {
            assertThat(look.what()).isEqualTo(Look.What.SECOND_LOOK);
            assertThat(look.reader()).isNull();
        });
    }

    @Test
    void whoReadsWhatWasAskedOfAColleagueIsNamedToBoth() {
        TestEars.Scene scene = scenes.scene();
        Person colleague = scenes.colleague(scene);
        scenes.ask(scene);
        Person supervisor = as.person(Set.of(Role.SUPERVISOR), Set.of(scene.language()));
        as.run(supervisor, () -> ears.about(scene.clipId()));
        assertThat(looksOf(scene.asker())).extracting(Look::reader).containsExactly(supervisor.displayName());
        assertThat(looksOf(colleague)).extracting(Look::what).containsExactly(Look.What.SECOND_EAR);
    }

    @Test
    void thatAWishToBeContactedWasSeenGoesWithTheWish() {
        Person person = as.annotator("en");
        as.run(person, contacts::ask);
        assertThat(looksOf(person)).isEmpty();
        Person wellbeing = as.person(Set.of(Role.WELLBEING), Set.of());
        Person another = as.person(Set.of(Role.WELLBEING), Set.of());
        as.run(wellbeing, contacts::waiting);
        as.run(another, contacts::waiting);
        assertThat(looksOf(person)).singleElement().satisfies(look -> {
            assertThat(look.what()).isEqualTo(Look.What.CONTACT);
            assertThat(look.reader()).as("who saw it first").isEqualTo(wellbeing.displayName());
        });
        as.run(person, contacts::takeBack);
        assertThat(looksOf(person)).isEmpty();
        assertThat(db.fetch("select 1 from care.look where account_id = ?", person.id()))
                .as("nothing outlasts the wish")
                .isEmpty();
    }

    private List<Look> looksOf(Person person) {
        return as.call(person, looks::mine);
    }
}
