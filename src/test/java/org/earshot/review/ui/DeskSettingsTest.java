package org.earshot.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeskSettingsTest {

    @Test
    void settingsFromBeforeThereWereMicroBreaksHaveThem() {
        String kept = "{\"keys\":{},\"speed\":1.5,\"volume\":0.6,\"backUpMs\":1000,\"autoPlay\":false}";
        DeskSettings settings =
                new JsonMapper().readValue(kept, DeskSettings.class).withinBounds();
        assertThat(settings.microBreaks()).isTrue();
        assertThat(settings.speed()).isEqualTo(1.5);
    }

    @Test
    void whoSwitchedThemOffHasNone() {
        DeskSettings off = new DeskSettings(java.util.Map.of(), 1, 1, 0, false, false);
        assertThat(off.withinBounds().microBreaks()).isFalse();
    }
}
