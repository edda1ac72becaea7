package org.earshot.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.earshot.procedure.StepChange.Piece;
import org.earshot.procedure.StepChange.Piece.Kind;

/** Compares two texts word by word, by their longest common subsequence. */
final class WordDiff {

    private WordDiff() {}

    /** Pieces in reading order; those that stay or went make the first text, those that stay or came the second. */
    static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(pieces, Kind.SAME, old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.WENT, old.get(i++));
            } else {
                add(pieces, Kind.CAME, now.get(j++));
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.addLast(new Piece(kind, pieces.removeLast().text() + " " + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? Collections.emptyList() : List.of(stripped.split("\\s+"));
    }
}
