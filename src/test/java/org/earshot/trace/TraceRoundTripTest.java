package org.earshot.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.audio.Decoder;
import org.earshot.audio.Wav;
import org.earshot.clip.Clips;
import org.earshot.clip.Voice;
import org.earshot.incident.IncidentKind;
import org.earshot.incident.Incidents;
import org.earshot.mark.Tracing;
import org.earshot.playback.MarkKeys;
import org.earshot.playback.MarkedPlays;
import org.earshot.testing.As;
import org.earshot.testing.Attacks;
import org.earshot.testing.Babble;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.trace.Result.Named;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From a play at the desk, out as a telephone would send it, and back to the person it was delivered to. */
@DatabaseTest
@Import(Leaks.class)
class TraceRoundTripTest {

    private static final int LENGTH_MS = 4000;

    @Autowired
    Traces traces;

    @Autowired
    TraceReports reports;

    @Autowired
    Leaks leaks;

    @Autowired
    Decoder decoder;

    @Autowired
    MarkedPlays plays;

    @Autowired
    MarkKeys keys;

    @Autowired
    Incidents incidents;

    @Autowired
    Clips clips;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();
    private Person lead;
    private Person second;
    private Person leaker;
    private Person colleague;

    @BeforeEach
    void people() {
        lead = leaks.lead();
        second = leaks.lead();
        leaker = as.annotator("nb");
        colleague = as.annotator("nb");
        as.run(leaker, shifts::start);
        as.run(colleague, shifts::start);
    }

    @Autowired
    org.earshot.shift.Shifts shifts;

    @Test
    void whoeverItWasDeliveredToIsNamedWithThePlayAndNobodyElse() {
        for (int other = 1; other <= 3; other++) {
            leaks.clip(Babble.wav(seed + other, LENGTH_MS));
        }
        long clip = leaks.clip(Babble.wav(seed, LENGTH_MS));
        leaks.heardBy(colleague, clip);
        byte[] leaked = leaks.heardBy(leaker, clip);
        leaks.heardBy(colleague, clip);

        Trace trace = leaks.traced(lead, second, telephone(leaked), null);

        Run run = Objects.requireNonNull(trace.latest());
        assertThat(run.outcome()).as("seed %d", seed).isEqualTo(Outcome.NAMED);
        Result result = Objects.requireNonNull(run.result());
        assertThat(result.clipCode()).isEqualTo(code(clip));
        assertThat(result.considered()).isEqualTo(2);
        assertThat(result.others()).hasSize(1).allMatch(z -> z < Tracing.LIKELY);
        Named named = result.named().getFirst();
        assertThat(named.accountId()).isEqualTo(leaker.id());
        assertThat(named.z()).isGreaterThan(Tracing.PROOF);
        assertThat(trace.name(leaker.id())).isEqualTo(leaker.displayName());
        long play = SystemActor.call("test", () -> plays.of(clip)).get(1).grantId();
        if (named.play() != null) {
            assertThat(named.play().grantId()).isEqualTo(play);
            assertThat(named.play().rightKind()).isEqualTo("lease");
        }
    }

    @Test
    void aStrangersRecordingNamesNobody() {
        long clip = leaks.clip(Babble.wav(seed + 10, LENGTH_MS));
        leaks.heardBy(leaker, clip);
        byte[] clean = SystemActor.call("test", () -> clips.rendition(clip, Voice.DISGUISED, false));

        Trace unmarked = leaks.traced(lead, second, telephone(clean), code(clip));
        Trace other = leaks.traced(lead, second, Babble.wav(seed + 11, LENGTH_MS), null);

        assertThat(Objects.requireNonNull(unmarked.latest()).outcome())
                .as("seed %d", seed)
                .isEqualTo(Outcome.NOBODY);
        assertThat(Objects.requireNonNull(other.latest()).outcome())
                .as("seed %d", seed)
                .isIn(Outcome.NO_CLIP, Outcome.NOT_ALIGNED, Outcome.NOBODY);
    }

    @Test
    void whatWasDeliveredUnderAnOlderKeyIsStillTraced() {
        long clip = leaks.clip(Babble.wav(seed + 20, LENGTH_MS));
        byte[] leaked = leaks.heardBy(leaker, clip);
        int newer = as.call(lead, () -> keys.rotate("a test"));
        leaks.heardBy(leaker, clip);
        leaks.heardBy(colleague, clip);

        Trace trace = leaks.traced(lead, second, telephone(leaked), code(clip));

        Result result =
                Objects.requireNonNull(Objects.requireNonNull(trace.latest()).result());
        assertThat(result.keyVersions()).as("seed %d", seed).contains(newer);
        assertThat(result.named()).singleElement().satisfies(named -> {
            assertThat(named.accountId()).isEqualTo(leaker.id());
            assertThat(named.keyVersion()).isLessThan(newer);
        });
    }

    @Test
    void theReportLeavesOnceWhenTheSecondPersonLetsItAndAnIncidentIsOpened() throws Exception {
        long clip = leaks.clip(Babble.wav(seed + 30, LENGTH_MS));
        byte[] leaked = leaks.heardBy(leaker, clip);
        Trace trace = leaks.traced(lead, second, leaked, code(clip));
        String number = trace.number();

        as.run(lead, () -> {
            Refused.with("trace.not-released", () -> reports.fetch(number));
            Refused.with("trace.same-person", () -> reports.release(number));
        });
        as.run(second, () -> reports.release(number));
        byte[] pdf = as.call(lead, () -> reports.fetch(number));
        as.run(lead, () -> Refused.with("trace.not-released", () -> reports.fetch(number)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(number, leaker.displayName(), trace.sha256(), "who sent it out", code(clip));
        }
        String incident = as.call(lead, () -> reports.openIncident(number));
        assertThat(as.call(lead, () -> incidents.again(incident)).kind()).isEqualTo(IncidentKind.INTERNAL_MISUSE);
        as.run(lead, () -> Refused.with("trace.incident", () -> reports.openIncident(number)));
    }

    @Test
    void aPersonCanSayWhereTheClipLies() {
        long clip = leaks.clip(Babble.wav(seed + 40, LENGTH_MS));
        byte[] leaked = leaks.heardBy(leaker, clip);
        float[] sound = decoder.decode(leaked).mono();
        float[] later = new float[sound.length + 8000];
        System.arraycopy(sound, 0, later, 8000, sound.length);
        String number = leaks.traced(lead, second, Wav.write16(later, 16_000), code(clip))
                .number();

        as.run(lead, () -> {
            Refused.with("trace.alignment", () -> traces.again(number, code(clip), new Aligned(500, 3, false)));
            traces.again(number, code(clip), new Aligned(460, 1, false));
        });
        Trace trace = leaks.compared(lead, number);

        Run run = Objects.requireNonNull(trace.latest());
        assertThat(run.outcome()).as("seed %d", seed).isEqualTo(Outcome.NAMED);
        assertThat(Objects.requireNonNull(run.result()).offsetMs()).isBetween(480, 520);
    }

    private String code(long clip) {
        return SystemActor.call("test", () -> clips.clip(clip).code());
    }

    /** Half the rate and mu-law, as a telephone has it. */
    private byte[] telephone(byte[] wav) {
        return Wav.write16(Attacks.muLaw(Attacks.halfTheRate(decoder.decode(wav).mono())), 8_000);
    }
}
