package org.earshot.referral;

import org.earshot.audit.Audit;
import org.earshot.evidence.Evidence;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Nothing leaves that is not what was sealed. The comparison is recorded before the refusal, whatever happens next. */
@Component
final class IntactEvidence {

    private final Evidence evidence;
    private final Audit audit;
    private final TransactionOperations transactions;

    IntactEvidence(Evidence evidence, Audit audit, TransactionOperations transactions) {
        this.evidence = evidence;
        this.audit = audit;
        this.transactions = transactions;
    }

    void orThrow(String caseNumber) {
        var check = evidence.verify(caseNumber);
        if (!check.intact()) {
            transactions.executeWithoutResult(status -> audit.record("referral.blocked", "case", caseNumber));
            throw new Refusal(
                    "referral.evidence-changed",
                    "The evidence is not what was sealed, so nothing is handed over. " + check.inWords()
                            + " A case about it was opened.");
        }
    }
}
