package org.earshot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    private static final Duration TEN_HOURS = Duration.ofHours(10);
    private static final Duration FORTY_DAYS = Duration.ofDays(40);

    @Test
    void unknownMakesAnAssaultOfTenHoursADangerNow() {
        assertThat(Severities.atTriage(Category.C03, HappeningNow.UNKNOWN, TEN_HOURS))
                .isEqualTo(CaseSeverity.P0);
        assertThat(Severities.atTriage(Category.C03, HappeningNow.UNKNOWN, Severities.FRESH))
                .isEqualTo(CaseSeverity.P0);
    }

    @Test
    void anAssaultOfFortyDaysKeepsItsSeverityAndIsNotAskedForAPattern() {
        assertThat(Severities.atTriage(Category.C03, HappeningNow.UNKNOWN, FORTY_DAYS))
                .isEqualTo(CaseSeverity.P1);
        assertThat(Severities.asksForPattern(Category.C03, HappeningNow.UNKNOWN, FORTY_DAYS))
                .isFalse();
    }

    @Test
    void violenceAtHomeOfFortyDaysKeepsItsSeverityAndIsAskedForAPattern() {
        assertThat(Severities.atTriage(Category.C04, HappeningNow.UNKNOWN, FORTY_DAYS))
                .isEqualTo(CaseSeverity.P1);
        for (Category recurs : new Category[] {Category.C02, Category.C04, Category.C08, Category.C09}) {
            assertThat(Severities.asksForPattern(recurs, HappeningNow.UNKNOWN, FORTY_DAYS))
                    .isTrue();
            assertThat(Severities.asksForPattern(recurs, HappeningNow.UNKNOWN, TEN_HOURS))
                    .isFalse();
            assertThat(Severities.asksForPattern(recurs, HappeningNow.NO, FORTY_DAYS))
                    .isFalse();
        }
    }

    @Test
    void mayBeHappeningNowMakesADangerOfTheFirstTenCategoriesOnly() {
        for (Category category : Category.values()) {
            assertThat(Severities.atRaise(category, HappeningNow.YES))
                    .isEqualTo(category.compareTo(Category.C09) <= 0 ? CaseSeverity.P0 : category.usual());
            assertThat(Severities.atRaise(category, HappeningNow.UNKNOWN)).isEqualTo(category.usual());
        }
    }
}
