package org.earshot.evidence;

import java.util.List;
import java.util.Optional;

/** Whether the rows of a custody hang together. */
final class Chain {

    private Chain() {}

    /** Nothing, when every row has its hash and hangs on the one before, from the first to the end that is on record. */
    static Optional<Check.How> wrong(List<CustodyRow> rows, Custody.End end) {
        String previous = Link.START;
        int number = 0;
        for (CustodyRow row : rows) {
            number++;
            if (row.number() != number) {
                return Optional.of(Check.How.MISSING);
            }
            if (!row.previousHash().equals(previous) || !row.hash().equals(Link.hash(row))) {
                return Optional.of(Check.How.CHANGED);
            }
            previous = row.hash();
        }
        if (number < end.number()) {
            return Optional.of(Check.How.MISSING);
        }
        return previous.equals(end.hash()) ? Optional.empty() : Optional.of(Check.How.CHANGED);
    }
}
