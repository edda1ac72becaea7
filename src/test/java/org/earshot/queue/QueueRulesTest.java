package org.earshot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.earshot.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueRulesTest {

    @Test
    void aQueueWithoutARegionTakesAnyOfItsLanguage() {
        Queue any = queue(1, null, 5, null);
        assertThat(QueueRules.match(List.of(any), "es-CR", null)).contains(any);
        assertThat(QueueRules.match(List.of(queue(1, "MX", 5, null)), "es-CR", null))
                .isEmpty();
    }

    @Test
    void priorityDecidesAndThenTheNamedRegion() {
        Queue any = queue(1, null, 3, null);
        Queue named = queue(2, "CR", 3, null);
        Queue urgent = queue(3, null, 1, null);
        assertThat(QueueRules.match(List.of(any, named), "es-CR", null)).contains(named);
        assertThat(QueueRules.match(List.of(any, named, urgent), "es-CR", null)).contains(urgent);
    }

    @Test
    void aHeavyClipGoesToTheClearedAndALightOneDoesNotAsLongAsThereIsAQueueForEach() {
        Queue plain = queue(1, null, 5, null);
        Queue cleared = queue(2, null, 3, "sensitive");
        assertThat(QueueRules.match(List.of(plain, cleared), "es-CR", "S3")).contains(cleared);
        assertThat(QueueRules.match(List.of(plain, cleared), "es-CR", "S1")).contains(plain);
        assertThat(QueueRules.match(List.of(plain, cleared), "es-CR", null)).contains(plain);
        assertThat(QueueRules.match(List.of(cleared), "es-CR", null)).contains(cleared);
        assertThat(QueueRules.match(List.of(plain), "es-CR", "S4")).contains(plain);
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        assertThat(QueueRules.check(new QueuePlan("", "en", null, "t", 5, null)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(QueueRules.check(new QueuePlan("n", "e1", null, "t", 5, null)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(QueueRules.check(new QueuePlan("n", "en", "CRI", "t", 5, null)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(QueueRules.check(new QueuePlan("n", "en", "419", "t", 9, null)))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(QueueRules.check(new QueuePlan("n", "en", null, "t", 0, null)))
                .isInstanceOf(Verdict.Refused.class);
    }

    private static Queue queue(long id, @Nullable String region, int priority, @Nullable String clearance) {
        return new Queue(
                id,
                "q" + id,
                "es",
                region,
                "t",
                priority,
                clearance,
                org.earshot.disguise.Strength.STRONG,
                false,
                0,
                Queue.State.OPEN);
    }
}
