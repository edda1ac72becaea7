package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeardAndInferredTest {

    @Test
    void comesBackFromItsTextAsItWas() {
        var written = new HeardAndInferred("0:12 a voice\n\n0:15 a door", "nothing", "a film");
        assertThat(HeardAndInferred.of(written.text())).isEqualTo(written);
    }

    @Test
    void whatWasWrittenOtherwiseCountsAsHeard() {
        assertThat(HeardAndInferred.of("a voice")).isEqualTo(new HeardAndInferred("a voice", "", ""));
    }
}
