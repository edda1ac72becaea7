package org.earshot.referral;

import org.earshot.shared.Refusal;
import org.earshot.shared.Storable;

/** Limits of what is written into a pack, and the words as they are kept. */
final class LetterRules {

    private LetterRules() {}

    static Letter kept(Letter letter) {
        return new Letter(
                text(letter.heard(), 4000, "What was heard"),
                text(letter.place(), 300, "What is known of the place"),
                text(letter.certainty(), 1000, "How sure we are"),
                text(letter.callBack(), 200, "The number to call back"));
    }

    static Delivery kept(Delivery delivery) {
        return new Delivery(
                text(delivery.how(), 200, "How it was handed over"),
                text(delivery.toWhom(), 200, "To whom"),
                delivery.reference() == null || delivery.reference().isBlank()
                        ? null
                        : text(delivery.reference(), 200, "The reference"),
                delivery.at());
    }

    private static String text(String text, int longest, String what) {
        String kept = Storable.text(text).strip();
        if (kept.isEmpty() || kept.length() > longest) {
            throw new Refusal("referral.text", what + " takes 1 to " + longest + " characters. Nothing was changed.");
        }
        return kept;
    }
}
