package org.earshot.watch.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.earshot.watch.RuleSetting;
import org.earshot.watch.Threshold;
import org.earshot.watch.WatchRule;

/** How a rule is set, in words. */
final class SettingWords {

    private SettingWords() {}

    static String label(Component page, WatchRule rule, Threshold threshold) {
        return page.getTranslation("watch.threshold." + rule + "." + threshold.name());
    }

    /** Every threshold with its amount, such as "Seconds played, at least: 120". */
    static String amounts(Component page, RuleSetting setting) {
        return setting.rule().thresholds().stream()
                .map(each -> label(page, setting.rule(), each) + ": "
                        + setting.amounts().get(each.name()))
                .collect(Collectors.joining(" · "));
    }
}
