package org.earshot.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.procedure.StepChange.Piece;
import org.earshot.procedure.StepChange.Piece.Kind;
import org.junit.jupiter.api.Test;

class ProcedureDiffTest {

    @Test
    void namesWhatCameWentAndChanged() {
        List<ProcedureStep> before =
                ProcedureReader.read(ProcedureReaderTest.SMALL).steps();
        List<ProcedureStep> after = ProcedureReader.read(ProcedureReaderTest.SMALL
                        .replace("Record the time.", "Record the exact time.")
                        .replace("EM-01", "EM-02")
                        .replace("evidence: hash", "evidence: note"))
                .steps();
        ProcedureDiff diff = ProcedureDiff.between(before, after);
        assertThat(diff.changes())
                .extracting(change -> change.step().id())
                .containsExactly("CORE-02", "EM-01", "EM-02", "C01-1");
        assertThat(diff.changes().get(0).words())
                .containsExactly(
                        new Piece(Kind.SAME, "Record the"),
                        new Piece(Kind.CAME, "exact"),
                        new Piece(Kind.SAME, "time."));
        assertThat(diff.changes().get(1).after()).isNull();
        assertThat(diff.changes().get(2).before()).isNull();
        assertThat(diff.reordered()).isFalse();
        assertThat(ProcedureDiff.between(before, before).isEmpty()).isTrue();
        assertThat(ProcedureDiff.between(before, before.reversed()).reordered()).isTrue();
    }

    @Test
    void thePiecesMakeBothTextsAgain() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String before = sentence(random);
            String after = sentence(random);
            List<Piece> pieces = WordDiff.between(before, after);
            assertThat(without(pieces, Kind.CAME)).as("seed " + seed).isEqualTo(before);
            assertThat(without(pieces, Kind.WENT)).as("seed " + seed).isEqualTo(after);
        }
    }

    private static String sentence(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(at -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }
}
