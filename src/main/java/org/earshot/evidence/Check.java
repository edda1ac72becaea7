package org.earshot.evidence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a verification found.
 *
 * @param erased the clip was erased after an approved decision: its bytes are gone as they should be, and only the custody was checked
 */
public record Check(String caseNumber, Instant at, boolean erased, List<Wrong> wrong) {

    /** One thing that is not as it was sealed: {@code SOUND}, {@code SEAL}, {@code CUSTODY} or {@code EXHIBIT FACTS} and its like. */
    public record Wrong(String what, How how, String sentence) {}

    /** In which way. */
    public enum How {
        CHANGED,
        MISSING
    }

    public boolean intact() {
        return wrong.isEmpty();
    }

    /** All that is wrong, in words; empty when nothing is. */
    public String inWords() {
        return wrong.stream().map(Wrong::sentence).collect(Collectors.joining(" "));
    }
}
