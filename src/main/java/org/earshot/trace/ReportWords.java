package org.earshot.trace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.Organisation;
import org.earshot.access.People;
import org.earshot.shared.PdfPages;
import org.earshot.shared.PdfPages.Part;
import org.earshot.trace.Result.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report of a comparison, in English: what was uploaded, who asked and agreed, how it was done, figures, and what they cannot say. */
@Component
final class ReportWords {

    /** Of what is measured and how; it rises when either changes. */
    static final int METHOD = 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Seals seals;
    private final People people;
    private final Organisation organisation;

    ReportWords(Seals seals, People people, Organisation organisation) {
        this.seals = seals;
        this.people = people;
        this.organisation = organisation;
    }

    byte[] pdf(TraceStore.Row trace, Outcome outcome, @Nullable Result result, Instant at) {
        var words = seals.openWords(trace.sha256(), trace.sealedWords());
        Map<Long, String> names = people.names(Stream.concat(
                        Stream.of(trace.askedBy(), trace.secondPerson()),
                        result == null ? Stream.of() : result.named().stream().map(Named::accountId))
                .distinct()
                .toList());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "",
                organisation.name().orElse("This organisation") + "\nWritten: " + TIME.format(at)
                        + "\nInternal. It names people."));
        parts.add(new Part(
                "What was examined",
                "A sound file of " + trace.size() + " bytes (" + trace.format() + ", " + seconds(trace.durationMs())
                        + "), found: " + words.place() + "\nSHA-256 of the file: " + trace.sha256()));
        parts.add(new Part(
                "Why, and who agreed",
                "Purpose: " + words.purpose() + "\nAsked for by " + name(names, trace.askedBy()) + ", "
                        + TIME.format(trace.askedAt()) + ". Agreed to by " + name(names, trace.secondPerson())
                        + " before anything was compared."));
        parts.add(new Part("Finding", finding(outcome, result, names)));
        if (result != null) {
            parts.add(new Part("Figures", figures(result)));
        }
        parts.add(new Part("Method", method()));
        parts.add(new Part("What this cannot say", LIMITS));
        return PdfPages.pdf(
                "Trace of a recording, " + Trace.number(trace.id()), parts, "the page of the trace has the text whole");
    }

    private static final String LIMITS =
            "A mark says to whom a sound was delivered. It does not say who recorded it, who passed it on, or why: a colleague's screen may"
                    + " have been used, or a loudspeaker recorded by somebody else. Nobody should be judged on this alone."
                    + "\nThat nobody is named proves nobody's innocence: a mark can be lost in a poor copy."
                    + "\nThose who were considered and are not named are not accused of anything; their names are not kept."
                    + "\nOf a clip that was erased no mark can be recomputed.";

    private static String method() {
        return "Method " + METHOD
                + ". Every delivery of a clip is marked by raising and lowering cells of 64 ms by 62.5 Hz by about"
                + " half a decibel, with signs from a secret key, the listener, the clip and the play. The file is laid over the clip as it was"
                + " before marking; what remains is compared with the signs of everybody to whom the clip was delivered. z is the"
                + " agreement in standard deviations of what a stranger's signs give. Above 6 a listener is named: by chance alone that"
                + " happens about once in 1,000,000,000 comparisons. Between 5 and 6 it is likely, which is no proof.";
    }

    private String finding(Outcome outcome, @Nullable Result result, Map<Long, String> names) {
        return switch (outcome) {
            case NAMED -> "The file carries the mark of:\n" + named(result, names);
            case LIKELY ->
                "The file is likely to carry the mark of the following listener, which is no proof:\n"
                        + named(result, names);
            case NOBODY -> "Nobody's mark was found in the file.";
            case NOT_ALIGNED -> "The file could not be laid over a clip. This says nothing about anybody.";
            case NO_CLIP -> "The file resembles no clip that there is.";
            case ERASED -> "The clip was erased: its sound and marks are gone, so it cannot be traced any more.";
            case FAILED -> "The comparison broke off.";
        };
    }

    private static String named(@Nullable Result result, Map<Long, String> names) {
        return result == null
                ? ""
                : result.named().stream().map(each -> line(each, names)).collect(Collectors.joining("\n"));
    }

    private static String line(Named named, Map<Long, String> names) {
        var play = named.play();
        return name(names, named.accountId()) + " (account " + named.accountId() + "), z = " + number(named.z())
                + ", mark key " + named.keyVersion()
                + (play == null
                        ? ". Which of their plays does not stand out."
                        : ". Play " + play.grantId() + ", delivered " + TIME.format(play.deliveredAt())
                                + " under the right \"" + play.rightKind() + "\", z of the play = " + number(play.z())
                                + ".");
    }

    private static String figures(Result result) {
        String alike = result.alike().stream()
                .limit(3)
                .map(each -> each.clipCode() + " (" + each.votes() + ")")
                .collect(Collectors.joining(", "));
        if (result.clipCode() == null) {
            return "Clips with most landmarks in common: " + alike + ". Sounds looked at: " + result.clips() + ".";
        }
        return "Clip " + result.clipCode() + ", "
                + (result.voice() == org.earshot.clip.Voice.DISGUISED ? "as it is heard" : "as it was recorded")
                + ". Landmarks in common: " + alike + "; sounds looked at: " + result.clips() + "."
                + "\nThe clip begins at " + seconds(result.offsetMs()) + " of the file, which runs at "
                + String.format(Locale.ROOT, "%.4f", result.speed()) + " of its speed. Fit " + number(result.fit())
                + ", " + result.cells() + " cells, " + number(result.seconds()) + " s compared."
                + "\nListeners considered: " + result.considered() + ", mark keys tried: " + result.keyVersions()
                + ". z of those not named, the highest first: "
                + result.others().stream().map(ReportWords::number).collect(Collectors.joining(", ", "", "."));
    }

    private static String name(Map<Long, String> names, long account) {
        return names.getOrDefault(account, "?");
    }

    private static String seconds(int ms) {
        return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
