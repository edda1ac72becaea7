package org.earshot.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal, what became of it, and how a referral under it went. Never overwritten by a later one. */
public record CaseDecision(
        int no,
        CaseOutcome outcome,
        String rationale,
        String unknowns,
        @Nullable String legalBasis,
        @Nullable String tried,
        boolean erases,
        @Nullable Long emergencyBy,
        long proposedBy,
        Instant proposedAt,
        @Nullable Long approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Long returnedBy,
        @Nullable Instant returnedAt,
        @Nullable String returnReason,
        Referral referral) {

    /** Signatures under the pack, its sending and its delivery; all null until they happen. */
    public record Referral(
            @Nullable Long firstSignatureBy,
            @Nullable Long secondSignatureBy,
            @Nullable String recipient,
            @Nullable String packSha256,
            @Nullable Instant sentAt,
            @Nullable Long oneSignatureReviewedBy,
            @Nullable String delivery,
            @Nullable Instant deliveredAt) {

        static final Referral NONE = new Referral(null, null, null, null, null, null, null, null);

        /** Sent in haste under one signature that nobody has looked at yet. */
        public boolean wantsReview() {
            return sentAt != null && secondSignatureBy == null && oneSignatureReviewedBy == null;
        }

        Referral firstSigned(long by, String to, String sha256) {
            return new Referral(by, null, to, sha256, null, null, null, null);
        }

        Referral sent(@Nullable Long first, @Nullable Long second, String to, String sha256, Instant at) {
            return new Referral(first, second, to, sha256, at, null, null, null);
        }

        Referral reviewed(long by) {
            return new Referral(firstSignatureBy, null, recipient, packSha256, sentAt, by, delivery, deliveredAt);
        }

        Referral delivered(String how, Instant at) {
            return new Referral(
                    firstSignatureBy,
                    secondSignatureBy,
                    recipient,
                    packSha256,
                    sentAt,
                    oneSignatureReviewedBy,
                    how,
                    at);
        }
    }

    public boolean open() {
        return approvedBy == null && returnedBy == null;
    }

    CaseDecision approved(long by, Instant at) {
        return new CaseDecision(
                no,
                outcome,
                rationale,
                unknowns,
                legalBasis,
                tried,
                erases,
                emergencyBy,
                proposedBy,
                proposedAt,
                by,
                at,
                null,
                null,
                null,
                referral);
    }

    CaseDecision returned(long by, Instant at, String reason) {
        return new CaseDecision(
                no,
                outcome,
                rationale,
                unknowns,
                legalBasis,
                tried,
                erases,
                emergencyBy,
                proposedBy,
                proposedAt,
                null,
                null,
                by,
                at,
                reason,
                referral);
    }

    CaseDecision with(Referral changed) {
        return new CaseDecision(
                no,
                outcome,
                rationale,
                unknowns,
                legalBasis,
                tried,
                erases,
                emergencyBy,
                proposedBy,
                proposedAt,
                approvedBy,
                approvedAt,
                returnedBy,
                returnedAt,
                returnReason,
                changed);
    }
}
