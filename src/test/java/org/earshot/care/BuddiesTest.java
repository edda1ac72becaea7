package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.shared.Refusal;
import org.earshot.shift.Shifts;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestFloor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BuddiesTest {

    @Autowired
    Buddies buddies;

    @Autowired
    TidyUp tidyUp;

    @Autowired
    Shifts shifts;

    @Autowired
    As as;

    @Autowired
    TestFloor floor;

    @Autowired
    DSLContext db;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private String language = "";
    private Person ana;
    private Person ben;

    @BeforeEach
    void twoWhoJoined() {
        // A language of its own, so that nobody of another test is chosen.
        language = "q" + (char) ('a' + NUMBER.getAndIncrement());
        ana = joined();
        ben = joined();
    }

    @Test
    void whoAsksGetsAColleagueWhoMayDecline() {
        as.run(ana, buddies::ask);
        assertThat(mine(ana).standing()).isEqualTo(Buddy.Standing.WAITING);
        assertThat(mine(ben).standing()).isEqualTo(Buddy.Standing.ASKED);
        assertThat(mine(ben).name()).isNull();
        as.run(ben, buddies::pass);
        assertThat(mine(ana).standing()).isEqualTo(Buddy.Standing.NONE);
        Refused.with("buddy.nobody", () -> as.run(ana, buddies::ask));
    }

    @Test
    void bothSeeEachOthersNameOnceBothWantIt() {
        together();
        assertThat(mine(ana).name()).isEqualTo(ben.displayName());
        assertThat(mine(ben).name()).isEqualTo(ana.displayName());
        Refused.with("buddy.already", () -> as.run(ana, buddies::ask));
        Refused.with("buddy.together", () -> as.run(ben, buddies::pass));
    }

    @Test
    void aMessageIsGoneOnceItIsRead() {
        together();
        as.run(ana, () -> buddies.write(" tea? "));
        as.run(ana, () -> buddies.say(BuddyTemplate.HARD_ONE));
        assertThat(mine(ben).unread()).isEqualTo(2);
        assertThat(db.fetch("select content from care.buddy_message where to_account = ?", ben.id())
                        .map(row -> new String(row.get(0, byte[].class))))
                .noneMatch(content -> content.contains("tea"));
        int before = read();
        var messages = as.call(ben, buddies::read);
        assertThat(messages.getFirst().text()).isEqualTo("tea?");
        assertThat(messages.getLast().template()).isEqualTo(BuddyTemplate.HARD_ONE);
        assertThat(waiting(ben)).isZero();
        assertThat(read()).isEqualTo(before + 2);
        assertThat(as.call(ben, buddies::read)).isEmpty();
    }

    @Test
    void whatNobodyReadsVanishesAfterADay() {
        together();
        as.run(ana, () -> buddies.write("tea?"));
        db.execute("update care.buddy_message set sent_at = current_timestamp - interval '23' hour");
        tidyUp.now();
        assertThat(waiting(ben)).isEqualTo(1);
        db.execute("update care.buddy_message set sent_at = current_timestamp - interval '25' hour");
        tidyUp.now();
        assertThat(waiting(ben)).isZero();
    }

    @Test
    void refusesCodesLinksAndTooManyAtOnce() {
        together();
        as.run(ana, () -> {
            Refused.with("buddy.reference", () -> buddies.write("listen to FEMA2E2"));
            Refused.with("buddy.link", () -> buddies.write("https://here"));
            Refused.with("buddy.text", () -> buddies.write("x".repeat(141)));
            for (int i = 0; i < Buddies.MOST_UNREAD; i++) {
                buddies.say(BuddyTemplate.TEA);
            }
            Refused.with("buddy.full", () -> buddies.say(BuddyTemplate.TEA));
        });
    }

    @Test
    void leavingTakesEverythingWithIt() {
        together();
        as.run(ana, () -> buddies.write("tea?"));
        as.run(ben, buddies::leave);
        assertThat(waiting(ben)).isZero();
        assertThat(mine(ana).standing()).isEqualTo(Buddy.Standing.NONE);
        Refused.with("buddy.gone", () -> as.run(ana, () -> buddies.write("still there?")));
        as.run(ana, buddies::ask);
        assertThat(mine(ben).standing()).isEqualTo(Buddy.Standing.ASKED);
    }

    @Test
    void neverAgainIsNeverAgainForBoth() {
        together();
        as.run(ben, buddies::block);
        Refused.with("buddy.nobody", () -> as.run(ana, buddies::ask));
        Refused.with("buddy.nobody", () -> as.run(ben, buddies::ask));
    }

    @Test
    void onlyWhoJoinedAndIsOnShiftAndNotOnABreakIsAsked() {
        Refused.with("buddy.join", () -> as.run(floor.worker(language), buddies::ask));
        as.run(ben, shifts::pause);
        Refused.with("buddy.nobody", () -> as.run(ana, buddies::ask));
        as.run(ben, shifts::resumeEarly);
        as.run(ben, buddies::leavePool);
        Refused.with("buddy.nobody", () -> as.run(ana, buddies::ask));
    }

    @Test
    void nobodyWhoLeadsTakesPart() {
        Person sam = as.person(Set.of(Role.SUPERVISOR), Set.of(language));
        assertThat(mine(sam).may()).isFalse();
        Refused.with("buddy.leads", () -> as.run(sam, buddies::join));
        assertThat(BuddyChoice.may(as.person(Set.of(Role.AUDITOR), Set.of(language))))
                .isFalse();
        assertThat(BuddyChoice.may(as.person(Set.of(Role.TS_ANALYST), Set.of(language))))
                .isTrue();
        for (Role role :
                Set.of(Role.WELLBEING, Role.MANAGER, Role.ADMIN, Role.AUDITOR, Role.CUSTODIAN, Role.DUTY_MANAGER)) {
            Person other = as.person(Set.of(role), Set.of());
            assertThatThrownBy(() -> as.call(other, buddies::mine)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as.call(other, buddies::read)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoDoesNotAnswerIsAskedNoLonger() {
        as.run(ana, buddies::ask);
        db.execute(
                "update care.buddy_pair set begun_at = current_timestamp - interval '31' minute where asker = ?",
                ana.id());
        tidyUp.now();
        assertThat(mine(ana).standing()).isEqualTo(Buddy.Standing.NONE);
        assertThat(mine(ben).standing()).isEqualTo(Buddy.Standing.NONE);
        Refused.with("buddy.gone", () -> as.run(ben, buddies::accept));
    }

    @Test
    void peopleWhoAskAtOnceNeverGetTheSameColleague() {
        List<Person> all = new ArrayList<>(List.of(ana, ben, joined(), joined(), joined()));
        List<CompletableFuture<Boolean>> asking = all.stream()
                .map(person -> CompletableFuture.supplyAsync(() -> asks(person)))
                .toList();
        long pairs = asking.stream().filter(CompletableFuture::join).count();
        assertThat(pairs).isEqualTo(2);
        assertThat(all.stream().filter(each -> mine(each).standing() == Buddy.Standing.ASKED))
                .hasSize(2);
        assertThat(all.stream().filter(each -> mine(each).standing() == Buddy.Standing.WAITING))
                .hasSize(2);
    }

    private boolean asks(Person person) {
        try {
            as.run(person, buddies::ask);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn("buddy.already", "buddy.nobody");
            return false;
        }
    }

    private Person joined() {
        Person person = floor.worker(language);
        as.run(person, buddies::join);
        return person;
    }

    private void together() {
        as.run(ana, buddies::ask);
        as.run(ben, buddies::accept);
    }

    private Buddy mine(Person person) {
        return as.call(person, buddies::mine);
    }

    private int waiting(Person person) {
        return db.fetchCount(db.selectOne().from("care.buddy_message").where("to_account = ?", person.id()));
    }

    private int read() {
        return db.fetch("select coalesce(sum(was_read), 0) from care.buddy_count")
                .get(0)
                .get(0, Integer.class);
    }
}
