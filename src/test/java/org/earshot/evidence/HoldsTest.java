package org.earshot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class HoldsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Holds holds;

    @Autowired
    Evidence evidence;

    @Autowired
    Erasure erasure;

    @Autowired
    Clips clips;

    @Autowired
    TestClips testClips;

    @Autowired
    As as;

    private final String caseNumber = "ESC-1998-%06d".formatted(NUMBER.incrementAndGet());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Person lead;

    @BeforeEach
    void aLead() {
        lead = as.person(Set.of(Role.TS_LEAD), Set.of());
        as.signIn(lead);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void aTermIsExtendedAndNeverShortened() {
        holds.keepUntil(caseNumber, today.plusDays(30), lead.id());
        Refused.with("hold.shorter", () -> holds.keepUntil(caseNumber, today.plusDays(29), lead.id()));
        holds.keepUntil(caseNumber, today.plusDays(31), lead.id());
        assertThat(holds.term(caseNumber).orElseThrow().until()).isEqualTo(today.plusDays(31));
    }

    @Test
    void aReferralMakesItAtLeastAYearAndNoDecisionReleasesItBefore() {
        holds.keepUntil(caseNumber, today.plusDays(30), lead.id());
        holds.referred(caseNumber, Instant.now(), lead.id());
        assertThat(holds.term(caseNumber).orElseThrow().until()).isEqualTo(today.plusYears(1));
        Refused.with("hold.year", () -> holds.release(caseNumber, "ESC-1998-000001-D1"));

        String longer = caseNumber.replace("1998", "1997");
        holds.keepUntil(longer, today.plusYears(3), lead.id());
        holds.referred(longer, Instant.now(), lead.id());
        assertThat(holds.term(longer).orElseThrow().until()).isEqualTo(today.plusYears(3));
    }

    @Test
    void aReleaseNamesADecisionAndIsFinal() {
        holds.keepUntil(caseNumber, today.plusDays(30), lead.id());
        Refused.with("hold.decision", () -> holds.release(caseNumber, " "));
        holds.release(caseNumber, caseNumber + "-D1");
        Refused.with("hold.released", () -> holds.keepUntil(caseNumber, today.plusDays(60), lead.id()));
        assertThat(evidence.custody(caseNumber))
                .extracting(CustodyRow::act)
                .containsExactly(CustodyAct.HELD, CustodyAct.RELEASED);
    }

    @Test
    void anErasedClipIsNoFindingAndItsExhibitsOpenNoMore() {
        long clip = testClips.readyClip("cy-GB");
        evidence.seal(caseNumber, clip, List.of(new Exhibit(ExhibitKind.FACTS, "{}")));
        var hold = clips.hold(clip, "raised");
        Refused.with("clip.held", () -> erasure.erase(clip, caseNumber + "-D1"));
        clips.release(hold.id(), caseNumber + "-D1");
        erasure.erase(clip, caseNumber + "-D1");
        SystemActor.run("test", () -> {
            assertThat(evidence.exhibits(caseNumber)).isEmpty();
            Check check = evidence.verify(caseNumber);
            assertThat(check.intact()).isTrue();
            assertThat(check.erased()).isTrue();
        });
        assertThat(evidence.custody(caseNumber)).extracting(CustodyRow::act).contains(CustodyAct.ERASED);
    }
}
