package org.earshot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void anyChangeToAnyRowBreaksTheChain() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var rows = chain(2 + random.nextInt(6), random);
            var end = new Custody.End(rows.size(), rows.getLast().hash());
            assertThat(Chain.wrong(rows, end))
                    .as("seed %d round %d", seed, round)
                    .isEmpty();
            int which = random.nextInt(rows.size());
            switch (random.nextInt(4)) {
                case 0 -> rows.remove(which);
                case 1 ->
                    rows.set(which, with(rows.get(which), "{}", rows.get(which).why(), false));
                case 2 -> rows.set(which, with(rows.get(which), rows.get(which).detail(), "other", true));
                default -> rows.add(which, rows.get(which));
            }
            assertThat(Chain.wrong(rows, end))
                    .as("seed %d round %d", seed, round)
                    .isPresent();
        }
    }

    @Test
    void whatStandsInOneFieldCannotMoveToTheNext() {
        var row = new CustodyRow("E", 1, Instant.EPOCH, null, "ab", CustodyAct.SEALED, "{}", "c", null, Link.START, "");
        var other =
                new CustodyRow("E", 1, Instant.EPOCH, null, "ab", CustodyAct.SEALED, "{}", null, "c", Link.START, "");
        assertThat(Link.hash(row)).isNotEqualTo(Link.hash(other));
    }

    private static List<CustodyRow> chain(int length, Random random) {
        List<CustodyRow> rows = new ArrayList<>();
        String previous = Link.START;
        for (int i = 1; i <= length; i++) {
            var row = new CustodyRow(
                    "ESC-1",
                    i,
                    Instant.ofEpochMilli(random.nextInt()),
                    (long) i,
                    "Person",
                    CustodyAct.LISTENED,
                    "{\"to\":" + random.nextInt(1000) + "}",
                    "why",
                    null,
                    previous,
                    "");
            row = with(row, row.detail(), row.why(), true);
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    private static CustodyRow with(CustodyRow row, String detail, @Nullable String why, boolean hashAnew) {
        var changed = new CustodyRow(
                row.caseNumber(),
                row.number(),
                row.at(),
                row.actorId(),
                row.actorName(),
                row.act(),
                detail,
                why,
                row.under(),
                row.previousHash(),
                row.hash());
        return hashAnew
                ? new CustodyRow(
                        changed.caseNumber(),
                        changed.number(),
                        changed.at(),
                        changed.actorId(),
                        changed.actorName(),
                        changed.act(),
                        changed.detail(),
                        changed.why(),
                        changed.under(),
                        changed.previousHash(),
                        Link.hash(changed))
                : changed;
    }
}
