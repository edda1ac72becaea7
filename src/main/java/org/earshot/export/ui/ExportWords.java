package org.earshot.export.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.earshot.export.Export;
import org.earshot.review.ReviewFilter;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** Says in words what an export holds and where it stands. */
record ExportWords(Component page, Times times) {

    /** The filter it was asked for with. */
    String filter(Export export) {
        ReviewFilter filter = export.filter();
        List<String> parts = new ArrayList<>();
        parts.add(export.queueName() == null ? say("export.filter.all") : export.queueName());
        if (filter.from() != null) {
            parts.add(say("export.filter.from", times.dayAndTime(filter.from())));
        }
        if (filter.to() != null) {
            parts.add(say("export.filter.before", times.dayAndTime(filter.to())));
        }
        verdict(parts, "review.filter.wake-word", filter.wakeWord());
        verdict(parts, "review.filter.for-assistant", filter.forAssistant());
        verdict(parts, "review.filter.severity", filter.severity());
        return String.join(" · ", parts);
    }

    private void verdict(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(say(name) + ": " + say("review.value." + value));
        }
    }

    String stage(Export export, Instant now) {
        Export.Waiting waiting = export.waiting();
        return switch (export.stage(now)) {
            case MAKING ->
                waiting == null || waiting.troubled()
                        ? say("export.stage.troubled")
                        : say("export.stage.MAKING", waiting.written(), waiting.expected());
            case READY ->
                waiting == null || waiting.goodUntil() == null
                        ? ""
                        : say("export.stage.READY", times.dayAndTime(waiting.goodUntil()));
            case TAKEN -> say(brokenOff(export) ? "export.stage.broken-off" : "export.stage.TAKEN");
            default -> say("export.stage." + export.stage(now));
        };
    }

    private static boolean brokenOff(Export export) {
        return export.handovers().stream().noneMatch(each -> each.whole() == null || each.whole());
    }

    private String say(String key, Object... params) {
        return page.getTranslation(key, params);
    }
}
