package org.earshot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.Digest;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestClips;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Import(EvidenceTest.Heard.class)
class EvidenceTest {

    /** Every change that was published. */
    static final class Heard {
        private final List<EvidenceChanged> changes = new ArrayList<>();

        @EventListener
        void on(EvidenceChanged change) {
            changes.add(change);
        }

        List<String> of(String caseNumber) {
            return changes.stream()
                    .filter(change -> change.caseNumber().equals(caseNumber))
                    .map(EvidenceChanged::what)
                    .toList();
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<Exhibit> EXHIBITS = List.of(
            new Exhibit(ExhibitKind.FACTS, "{\"locale\":\"cy-GB\"}"),
            new Exhibit(ExhibitKind.TRANSCRIPT, "{\"machine\":\"turn on the ‘lights’\"}"));

    @Autowired
    Evidence evidence;

    @Autowired
    VerifyEveryNight nightly;

    @Autowired
    TestClips testClips;

    @Autowired
    As as;

    @Autowired
    Heard heard;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext db;

    private final String caseNumber = "ESC-1999-%06d".formatted(NUMBER.incrementAndGet());
    private ByHand hand;
    private long clip;

    @BeforeEach
    void aClipAndALead() {
        hand = new ByHand(db);
        clip = testClips.readyClip("cy-GB");
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of()));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whatIsSealedIsIntactAndNobodySealsItAnew() {
        Seal seal = evidence.seal(caseNumber, clip, EXHIBITS);
        assertThat(evidence.seal(caseNumber, clip, List.of())).isEqualTo(seal);
        assertThat(seal.sha256()).isEqualTo(Digest.sha256(evidence.manifest(caseNumber)));
        assertThat(evidence.manifest(caseNumber))
                .contains(db.fetchSingle("select sound_sha256 from clip.clip where id = ?", clip)
                        .get(0, String.class));
        assertThat(evidence.verify(caseNumber).intact()).isTrue();
        assertThat(evidence.exhibits(caseNumber))
                .containsEntry(ExhibitKind.TRANSCRIPT, "{\"machine\":\"turn on the ‘lights’\"}");
        assertThat(evidence.custody(caseNumber))
                .extracting(CustodyRow::act)
                .containsExactly(CustodyAct.SEALED, CustodyAct.VERIFIED);
        assertThat(heard.of(caseNumber)).isEmpty();
    }

    @Test
    void ofManyWhoSealAtOnceOneSealStays() throws Exception {
        Callable<Seal> sealing = () -> SystemActor.call("test", () -> evidence.seal(caseNumber, clip, EXHIBITS));
        Set<Seal> seals = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var seal : threads.invokeAll(Collections.nCopies(8, sealing))) {
                seals.add(seal.get());
            }
        }
        assertThat(seals).hasSize(1);
        assertThat(evidence.custody(caseNumber)).hasSize(1);
    }

    @Test
    void nothingIsSealedWhileTheStoreIsDownAndTheCallersWorkGoesOn() {
        Path file = hand.original(clip);
        hand.failing(file);
        transactions.executeWithoutResult(status -> {
            evidence.note(caseNumber, CustodyAct.HELD, Map.of());
            assertThatThrownBy(() -> evidence.seal(caseNumber, clip, EXHIBITS)).isInstanceOf(NotSealed.class);
        });
        assertThat(evidence.custody(caseNumber)).extracting(CustodyRow::act).containsExactly(CustodyAct.HELD);
        Refused.with("evidence.unsealed", () -> evidence.verify(caseNumber));
        hand.back(file);
        evidence.seal(caseNumber, clip, EXHIBITS);
        assertThat(evidence.verify(caseNumber).intact()).isTrue();
    }

    @Test
    void aChangedByteInTheFileIsFoundToldOnceAndToldAgainWhenItComesBack() {
        evidence.seal(caseNumber, clip, EXHIBITS);
        Path file = hand.original(clip);
        hand.flip(file);
        Check check = evidence.verify(caseNumber);
        assertThat(check.inWords())
                .isEqualTo("The original sound is not the one that was sealed: at least one byte differs.");
        assertThat(evidence.verify(caseNumber).intact()).isFalse();
        assertThat(heard.of(caseNumber)).containsExactly("SOUND");

        hand.flip(file);
        assertThat(evidence.verify(caseNumber).intact()).isTrue();
        hand.flip(file);
        evidence.verify(caseNumber);
        assertThat(heard.of(caseNumber)).containsExactly("SOUND", "SOUND");
        assertThat(evidence.custody(caseNumber).getLast().detail())
                .isEqualTo("{\"intact\":false,\"wrong\":[\"SOUND\"]}");
        hand.flip(file);
    }

    @Test
    void aChangedByteInTheDatabaseIsFound() {
        evidence.seal(caseNumber, clip, EXHIBITS);
        byte[] sealed = db.fetchSingle(
                        "select sealed from evidence.exhibit where case_number = ? and kind = 'FACTS'", caseNumber)
                .get(0, byte[].class);
        sealed[sealed.length - 1] ^= 1;
        hand.change(
                "evidence.exhibit",
                "update evidence.exhibit set sealed = ? where case_number = ? and kind = 'FACTS'",
                sealed,
                caseNumber);
        assertThat(evidence.verify(caseNumber).inWords())
                .isEqualTo("The sealed facts are not what was sealed: at least one byte differs.");
        hand.change(
                "evidence.exhibit",
                "delete from evidence.exhibit where case_number = ? and kind = 'TRANSCRIPT'",
                caseNumber);
        assertThat(evidence.verify(caseNumber).inWords()).contains("The sealed transcript is missing.");
        assertThat(heard.of(caseNumber)).containsExactly("EXHIBIT FACTS", "EXHIBIT TRANSCRIPT");
    }

    @Test
    void aMissingFileIsFoundAndAStoreThatDoesNotAnswerIsNoFinding() {
        evidence.seal(caseNumber, clip, EXHIBITS);
        Path file = hand.original(clip);
        hand.failing(file);
        Refused.with("evidence.store-down", () -> evidence.verify(caseNumber));
        assertThat(heard.of(caseNumber)).isEmpty();
        hand.back(file);

        hand.remove(file);
        assertThat(evidence.verify(caseNumber).inWords()).isEqualTo("The original sound is missing from the store.");
        hand.back(file);
    }

    @Test
    void aManifestMadeToFitIsFound() {
        evidence.seal(caseNumber, clip, EXHIBITS);
        String forged = evidence.manifest(caseNumber).replace("\"size\":", "\"size\":1");
        hand.change(
                "evidence.seal",
                "update evidence.seal set manifest = ?, seal_sha256 = ? where case_number = ?",
                forged,
                Digest.sha256(forged),
                caseNumber);
        assertThat(evidence.verify(caseNumber).wrong())
                .extracting(Check.Wrong::what)
                .containsExactly("SEAL");
    }

    @Test
    void aChangedOrRemovedRowOfCustodyIsFound() {
        evidence.seal(caseNumber, clip, EXHIBITS);
        evidence.note(
                caseNumber, CustodyAct.LISTENED, Map.of("from", 0, "to", 900), "to tell two voices apart", "grant 7");
        evidence.note(caseNumber, CustodyAct.SAW_FACTS, Map.of());
        hand.change(
                "evidence.custody",
                "update evidence.custody set detail = '{\"from\":0,\"to\":100}' where case_number = ? and number = 2",
                caseNumber);
        assertThat(evidence.verify(caseNumber).inWords())
                .isEqualTo("A row of the custody was changed: its hash does not match.");
        hand.change(
                "evidence.custody", "delete from evidence.custody where case_number = ? and number >= 3", caseNumber);
        assertThat(evidence.verify(caseNumber).wrong().getFirst().what()).isEqualTo("CUSTODY");
    }

    @Test
    void theNightFindsWhatTheDayDidNot() {
        evidence.seal(caseNumber, clip, EXHIBITS);
        Path file = hand.original(clip);
        hand.flip(file);
        nightly.all();
        assertThat(heard.of(caseNumber)).containsExactly("SOUND");
        assertThat(evidence.custody(caseNumber).getLast().actorName()).isEqualTo("nightly verification");
        hand.flip(file);
    }
}
