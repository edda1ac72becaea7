package org.earshot.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.review.ReviewFilter;
import org.earshot.testing.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportRulesTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T08:00:00Z");
    private static final long ASKER = 1;
    private static final long LEAD = 2;

    @Test
    void aPurposeHasThreeToFiveHundredCharacters() {
        assertThat(ExportRules.kept(once("  why  ")).purpose()).isEqualTo("why");
        Refused.with("export.purpose", () -> ExportRules.kept(once(" no ")));
        Refused.with("export.purpose", () -> ExportRules.kept(once("x".repeat(501))));
    }

    @Test
    void anEncryptedOneNeedsAKeyAndAName() {
        Refused.with(
                "recipient.key",
                () -> ExportRules.kept(new Asking(ReviewFilter.ALL, "training", Handing.ENCRYPTED, "Lab", "age1no")));
        Refused.with(
                "recipient.key",
                () -> ExportRules.kept(new Asking(ReviewFilter.ALL, "training", Handing.ENCRYPTED, "Lab", null)));
    }

    @Test
    void whoeverAskedNeverAnswers() {
        Export export = export(null, null, List.of());
        Refused.with("export.own", () -> ExportRules.mayAnswer(export, ASKER, ASKED));
        assertThatCode(() -> ExportRules.mayAnswer(export, LEAD, ASKED)).doesNotThrowAnyException();
    }

    @Test
    void aQuestionLapsesAfterSevenDaysAndIsAnsweredOnce() {
        Export export = export(null, null, List.of());
        Instant late = ASKED.plus(Export.ASKED_FOR);
        assertThat(export.stage(late.minusSeconds(1))).isEqualTo(ExportStage.ASKED);
        Refused.with("export.lapsed", () -> ExportRules.mayAnswer(export, LEAD, late));
        Export declined = export(new Export.Answer(LEAD, ASKED, false, "too much"), null, List.of());
        assertThat(declined.stage(ASKED)).isEqualTo(ExportStage.DECLINED);
        Refused.with("export.answered", () -> ExportRules.mayAnswer(declined, 3, ASKED));
    }

    @Test
    void aFileIsFetchedWhileItIsKeptAndByNobodyElse() {
        Export.Answer released = new Export.Answer(LEAD, ASKED, true, null);
        Instant over = ASKED.plus(Duration.ofHours(24));
        Export ready = export(released, new Export.Waiting(3, 3, false, ASKED, over), List.of());
        assertThatCode(() -> ExportRules.mayFetch(ready, LEAD, ASKED)).doesNotThrowAnyException();
        Refused.with("export.not-yours", () -> ExportRules.mayFetch(ready, ASKER, ASKED));
        Refused.with("export.over", () -> ExportRules.mayFetch(ready, LEAD, over));
        Export making = export(released, new Export.Waiting(3, 1, false, null, null), List.of());
        Refused.with("export.making", () -> ExportRules.mayFetch(making, LEAD, ASKED));
        Export taken = export(released, null, List.of(new Export.Handover(1, LEAD, ASKED, true)));
        Refused.with("export.taken", () -> ExportRules.mayFetch(taken, LEAD, ASKED));
    }

    private static Asking once(String purpose) {
        return new Asking(ReviewFilter.ALL, purpose, Handing.ONCE, null, null);
    }

    private static Export export(
            Export.@Nullable Answer answer, Export.@Nullable Waiting waiting, List<Export.Handover> handovers) {
        return new Export(
                12,
                ASKER,
                ASKED,
                "training",
                Handing.ONCE,
                null,
                null,
                ReviewFilter.ALL,
                null,
                3,
                answer,
                null,
                waiting,
                handovers);
    }
}
