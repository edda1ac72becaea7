package org.earshot.referral;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.clip.IdentityField;
import org.earshot.escalation.CaseScope;
import org.earshot.shared.PdfPages;

/** The words of a letter, in English: recipients of all countries get the same, and case.json beside it. */
record LetterWords(CaseScope standing, Recipient recipient, Letter letter, String organisation, Instant at) {

    /** Where a text stands whole whose letters a page cannot show. */
    static final String WHOLE = "the file case.json has the text whole";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    String title() {
        return "Referral of case " + standing.number();
    }

    List<PdfPages.Part> parts(String soundSha256, boolean identityEnclosed) {
        List<PdfPages.Part> parts = new ArrayList<>();
        parts.add(new PdfPages.Part(
                "",
                "To: " + recipient.plan().name() + ", for " + recipient.plan().place() + "\nFrom: " + organisation
                        + "\nWritten: " + TIME.format(at)));
        parts.add(new PdfPages.Part(
                "Who we are",
                organisation + " reviews short recordings of voice assistants. What is described here was heard in a"
                        + " recording. We did not witness it live."));
        parts.add(new PdfPages.Part("When it was recorded", TIME.format(standing.capturedAt())));
        parts.add(new PdfPages.Part("What was heard", letter.heard()));
        parts.add(new PdfPages.Part("What is known of the place", letter.place()));
        parts.add(new PdfPages.Part("How sure we are, and what we do not know", letter.certainty()));
        parts.add(new PdfPages.Part("Call us back", letter.callBack()));
        parts.add(new PdfPages.Part(
                "Enclosed",
                "The original sound, unchanged since it came to us (SHA-256 " + soundSha256
                        + "); case.json with these words, the facts and the transcript; custody.json: who did what with the"
                        + " recording; manifest.json with the SHA-256 of every file; signatures.json: who signed that"
                        + " manifest. "
                        + (identityEnclosed
                                ? "What we know of the account holder stands in identity.pdf."
                                : "What we know of the account holder is not enclosed.")));
        return parts;
    }

    String identityTitle() {
        return "Account holder in case " + standing.number();
    }

    List<PdfPages.Part> identity(Disclosed identity) {
        String fields = identity.fields().entrySet().stream()
                .map(field -> name(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
        return List.of(
                new PdfPages.Part("", fields),
                new PdfPages.Part(
                        "",
                        "The account holder is not necessarily the person heard. Disclosed for case "
                                + standing.number() + " only, under " + identity.grant() + "."));
    }

    private static String name(IdentityField field) {
        return switch (field) {
            case ACCOUNT_NUMBER -> "Account number";
            case CUSTOMER_FIRST_NAME -> "First name";
            case DEVICE_SERIAL -> "Device serial number";
        };
    }
}
