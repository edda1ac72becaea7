package org.earshot.procedure.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.earshot.procedure.ProcedureStep;
import org.earshot.procedure.ProcedureStep.EvidenceKind;
import org.earshot.procedure.ProcedureStep.Gate;
import org.jspecify.annotations.Nullable;

/** Says in the words of the page what the file says in keys. */
record Words(Component page) {

    String role(ProcedureStep step) {
        return step.role().isEmpty() ? unreadable() : page.getTranslation("procedure.role." + step.role());
    }

    String when(ProcedureStep step) {
        if (step.command().isEmpty()) {
            return unreadable();
        }
        return page.getTranslation("procedure." + (step.gate() == Gate.BY ? "by" : "before") + "." + step.command());
    }

    String evidence(ProcedureStep step) {
        return page.getTranslation(
                "procedure.evidence." + step.evidence().name().toLowerCase(Locale.ROOT));
    }

    String optional(ProcedureStep step) {
        return page.getTranslation(step.mayBeNotApplicable() ? "procedure.na.yes" : "procedure.na.no");
    }

    String group(ProcedureStep step) {
        return switch (step.group()) {
            case CORE -> page.getTranslation("procedure.core");
            case EMERGENCY -> page.getTranslation("procedure.emergency");
            case CATEGORY -> category(step.category());
        };
    }

    String category(@Nullable String code) {
        return page.getTranslation("procedure.category", code, page.getTranslation("procedure.category." + code));
    }

    /** For a draft that has problems. */
    private String unreadable() {
        return page.getTranslation("procedure.unreadable");
    }

    /** Who, when, and what it leaves behind. */
    String about(ProcedureStep step) {
        var about = new StringBuilder(role(step)).append(" · ").append(when(step));
        if (step.evidence() != EvidenceKind.NONE) {
            about.append(" · ").append(evidence(step));
        }
        if (step.mayBeNotApplicable()) {
            about.append(" · ").append(page.getTranslation("procedure.na.yes"));
        }
        return about.toString();
    }
}
