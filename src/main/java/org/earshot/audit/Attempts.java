package org.earshot.audit;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs an act in a transaction of its own; when it is refused, all it did is undone and the attempt stays in the audit. */
@Component
public class Attempts {

    private final TransactionOperations transactions;
    private final Audit audit;

    Attempts(TransactionOperations transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param act what is tried, such as {@code identity.ask}; a refusal is recorded as {@code identity.ask-refused} with its code */
    public <T> T of(String act, String subjectKind, Object subject, Supplier<T> work) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> work.get()));
        } catch (Refusal refusal) {
            transactions.executeWithoutResult(
                    status -> audit.record(act + "-refused", subjectKind, subject, Map.of("reason", refusal.code())));
            throw refusal;
        }
    }
}
