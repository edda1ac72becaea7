package org.earshot.export;

import java.time.Instant;
import org.earshot.shared.AgeKeys;
import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;
import org.jspecify.annotations.Nullable;

/** What may be asked for, and who may answer and fetch when. Each rule refuses with a reason. */
final class ExportRules {

    private ExportRules() {}

    /** The question as it is kept. */
    static Asking kept(Asking asking) {
        String purpose = purpose(asking.purpose());
        if (asking.handing() == Handing.ONCE) {
            return new Asking(asking.filter(), purpose, Handing.ONCE, null, null);
        }
        String key = asking.ageKey() == null ? "" : asking.ageKey().strip();
        AgeKeys.check(key).orThrow();
        return new Asking(asking.filter(), purpose, Handing.ENCRYPTED, recipient(asking.recipient()), key);
    }

    private static String purpose(String text) {
        String kept = Storable.text(text).strip();
        if (kept.length() < 3 || kept.length() > 500) {
            throw new Refusal(
                    "export.purpose", "Say what the export is for, in 3 to 500 characters. Nothing was asked.");
        }
        return kept;
    }

    private static String recipient(@Nullable String text) {
        String kept = text == null ? "" : Storable.text(text).strip();
        if (kept.isEmpty() || kept.length() > 120) {
            throw new Refusal("export.recipient", "Say whose key it is, in at most 120 characters. Nothing was asked.");
        }
        return kept;
    }

    static String reason(String text) {
        String kept = Storable.text(text).strip();
        if (kept.length() < 3 || kept.length() > 500) {
            throw new Refusal("export.reason", "Say why not, in 3 to 500 characters. Nothing was answered.");
        }
        return kept;
    }

    static void mayAnswer(Export export, long account, Instant now) {
        if (export.askedBy() == account) {
            throw new Refusal("export.own", "You asked for this export. Somebody else answers.");
        }
        switch (export.stage(now)) {
            case ASKED -> {}
            case LAPSED ->
                throw new Refusal(
                        "export.lapsed",
                        "This was asked for more than seven days ago. Nothing leaves; it has to be asked for again.");
            default -> throw new Refusal("export.answered", "Somebody has answered already. Look at the list again.");
        }
    }

    static void mayFetch(Export export, long account, Instant now) {
        if (!export.fetchedBy(account)) {
            throw new Refusal(
                    "export.not-yours",
                    export.handing() == Handing.ONCE
                            ? "Only the person who released the export fetches it."
                            : "Only the two people who asked for the export and released it fetch it.");
        }
        switch (export.stage(now)) {
            case READY -> {}
            case MAKING ->
                throw new Refusal("export.making", "The file is being made. Nothing has left; fetch it in a moment.");
            case TAKEN -> throw taken();
            case EMPTY ->
                throw new Refusal(
                        "export.empty", "No review that may leave was left of this export. There is no file.");
            default ->
                throw new Refusal(
                        "export.over",
                        "The file was kept for a day and is gone. Nothing more leaves; ask for another export.");
        }
    }

    static Refusal taken() {
        return new Refusal(
                "export.taken",
                "The file was fetched already and is not kept here any more, so nothing left a second time. Compare the SHA-256 of"
                        + " what you have with the one on the list; if it did not arrive whole, delete it and ask for another"
                        + " export.");
    }
}
