package org.earshot.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clip.Erasure;
import org.earshot.notice.Notices;
import org.earshot.notice.Received;
import org.earshot.testing.As;
import org.earshot.testing.Babble;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.trace.Trace.State;
import org.earshot.trace.TraceStep.Act;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import(Leaks.class)
class TraceAgreementTest {

    private static final byte[] FILE = Babble.wav(1, 1500);

    @Autowired
    Traces traces;

    @Autowired
    Leaks leaks;

    @Autowired
    LandmarkStore landmarks;

    @Autowired
    Clips clips;

    @Autowired
    Erasure erasure;

    @Autowired
    Notices notices;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    private Person lead;
    private Person second;

    @BeforeEach
    void people() {
        lead = leaks.lead();
        second = leaks.custodian();
    }

    @Test
    void nothingIsComparedBeforeTheSecondPersonAgrees() {
        String number = leaks.asked(lead, second, FILE, null);

        Trace asked = as.call(second, () -> traces.look(number));
        assertThat(asked.state()).isEqualTo(State.ASKED);
        assertThat(asked.runs()).isEmpty();
        assertThat(asked.place()).isEqualTo("on a page of a forum");
        as.run(lead, () -> Refused.with("trace.not-agreed", () -> traces.again(number, "", null)));
        assertThat(as.call(second, notices::mine)).extracting(Received::path).contains("trace/" + number);
        assertThat(as.call(second, traces::waitingForMe)).isEqualTo(1);

        as.run(second, () -> traces.agree(number));

        assertThat(leaks.compared(lead, number).steps())
                .extracting(TraceStep::act)
                .startsWith(Act.ASKED, Act.AGREED, Act.COMPARED);
        assertThat(acts(number)).contains("trace.asked", "trace.agreed", "trace.compared");
        as.run(second, () -> Refused.with("trace.answered", () -> traces.agree(number)));
    }

    @Test
    void whoeverAskedCannotAgreeAndTheDatabaseSaysSoToo() {
        String number = leaks.asked(lead, second, FILE, null);

        as.run(lead, () -> Refused.with("trace.same-person", () -> traces.agree(number)));
        as.run(
                lead,
                () -> Refused.with(
                        "trace.second-person",
                        () -> traces.ask(new Asking("a purpose", "a place", FILE, null, lead.id()))));

        assertThat(acts(number)).contains("trace.agree-refused");
        assertThatThrownBy(() ->
                        db.execute("update trace.request set second_person = asked_by where asked_by = ?", lead.id()))
                .hasStackTraceContaining("two_people");
    }

    @Test
    void existsForItsTwoPeopleOnly() {
        String number = leaks.asked(lead, second, FILE, null);
        Person otherLead = leaks.lead();

        as.run(otherLead, () -> {
            Refused.with("trace.unknown", () -> traces.look(number));
            Refused.with("trace.unknown", () -> traces.agree(number));
            assertThat(traces.mine()).extracting(TraceRow::number).doesNotContain(number);
        });
        as.run(as.annotator("nb"), () -> assertThatThrownBy(traces::mine).isInstanceOf(AccessDeniedException.class));
        assertThat(as.call(lead, traces::mine)).extracting(TraceRow::number).contains(number);
    }

    @Test
    void somebodyElseCanBeAskedAndWhoeverTurnsItDownSaysWhy() {
        String number = leaks.asked(lead, second, FILE, null);
        Person other = leaks.lead();

        as.run(lead, () -> traces.handOn(number, other.id()));
        as.run(second, () -> Refused.with("trace.unknown", () -> traces.agree(number)));
        as.run(other, () -> {
            Refused.with("trace.reason", () -> traces.turnDown(number, "x"));
            traces.turnDown(number, "it may be about me");
        });

        Trace trace = as.call(lead, () -> traces.still(number));
        assertThat(trace.state()).isEqualTo(State.TURNED_DOWN);
        assertThat(trace.steps().getLast().reason()).isEqualTo("it may be about me");
        assertThat(trace.runs()).isEmpty();
    }

    @Test
    void aFileThatIsNoSoundIsRefusedInWordsAndNothingIsKept() {
        int before = db.fetchCount(org.earshot.tables.trace.Tables.REQUEST);
        byte[] text = "this is a letter".getBytes(StandardCharsets.UTF_8);

        as.run(lead, () -> {
            Refused.with("trace.sound", () -> traces.ask(new Asking("a purpose", "a place", text, null, second.id())));
            Refused.with("trace.purpose", () -> traces.ask(new Asking("x", "a place", FILE, null, second.id())));
            Refused.with("trace.place", () -> traces.ask(new Asking("a purpose", " ", FILE, null, second.id())));
            Refused.with(
                    "clip.unknown", () -> traces.ask(new Asking("a purpose", "a place", FILE, "NOSUCH", second.id())));
        });

        assertThat(db.fetchCount(org.earshot.tables.trace.Tables.REQUEST)).isEqualTo(before);
    }

    @Test
    void whatWasFoundAndWhyIsSealed() {
        leaks.asked(lead, second, FILE, null);

        var row = db.fetchSingle("select sealed_words, sealed_sound from trace.request where asked_by = ?", lead.id());
        assertThat(new String(row.get(0, byte[].class), StandardCharsets.ISO_8859_1))
                .doesNotContain("forum");
        assertThat(new String(row.get(1, byte[].class), StandardCharsets.ISO_8859_1))
                .doesNotContain("RIFF");
    }

    @Test
    void anErasedClipCannotBeTracedAndItsCopyGoesWithIt() {
        long clip = leaks.clip(Babble.wav(77, 2000));
        String code = SystemActor.call("test", () -> clips.clip(clip).code());
        assertThat(kept(clip)).isPositive();
        String earlier = leaks.asked(lead, second, FILE, code);
        as.run(second, () -> traces.agree(earlier));
        leaks.compared(lead, earlier);

        SystemActor.run("test", () -> erasure.erase(clip, "PRIV-1"));

        assertThat(kept(clip)).isZero();
        as.run(
                lead,
                () -> Refused.with(
                        "trace.erased", () -> traces.ask(new Asking("a purpose", "a place", FILE, code, second.id()))));
        Trace trace = as.call(lead, () -> traces.still(earlier));
        assertThat(trace.soundKept()).isFalse();
        assertThat(trace.steps().getLast().act()).isEqualTo(Act.SOUND_GONE);
        as.run(lead, () -> Refused.with("trace.erased", () -> traces.again(earlier, "", null)));
    }

    @Test
    void aClipThatIsErasedBeforeTheComparisonIsSaidToBe() {
        long clip = leaks.clip(Babble.wav(78, 2000));
        String code = SystemActor.call("test", () -> clips.clip(clip).code());
        String number = leaks.asked(lead, second, FILE, code);
        SystemActor.run("test", () -> erasure.erase(clip, "PRIV-1"));

        as.run(second, () -> traces.agree(number));

        assertThat(leaks.compared(lead, number).runs().getFirst().outcome()).isEqualTo(Outcome.ERASED);
    }

    private int kept(long clip) {
        return (int) landmarks.after(clip - 1, "Z", 10).stream()
                .filter(kept -> kept.clipId() == clip)
                .count();
    }

    private List<String> acts(String number) {
        return db.fetch("select act from audit.entry where subject = ?", number).getValues(0, String.class);
    }
}
