package org.earshot.escalation.ui;

import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.shared.Refusal;
import org.earshot.shared.ui.Say;
import org.jspecify.annotations.Nullable;

/**
 * Does commands on the case that a page shows: to the version that was seen, with the reason for a missed clock where the
 * case asks for one. What was typed survives a refusal, and a case that somebody else has changed meanwhile is shown again.
 */
final class Acting {

    private final Escalations escalations;
    private final Cases cases;
    private final Consumer<CaseFile> show;
    private final Map<String, Object> typed = new HashMap<>();
    private CaseFile file;

    /** @param show draws the page anew for the case as it is after a command, or as somebody else has left it */
    Acting(Escalations escalations, Cases cases, CaseFile file, Consumer<CaseFile> show) {
        this.escalations = escalations;
        this.cases = cases;
        this.file = file;
        this.show = show;
    }

    CaseFile file() {
        return file;
    }

    /** Takes over a later state of the case, such as after a push, and draws it. */
    void look(CaseFile later) {
        file = later;
        show.accept(later);
    }

    /** Reads the case again and draws it. */
    void again() {
        look(cases.again(file.number()));
    }

    /** True when it was done at once; false when it was refused, or waits for the reason for a missed clock. */
    boolean apply(Command command) {
        return apply(command, () -> {});
    }

    /** @param done runs after the command, before the page is drawn anew */
    boolean apply(Command command, Runnable done) {
        return asking(
                whyLate -> escalations.apply(file.number(), file.version(), command, whyLate),
                () -> {
                    forget(command);
                    done.run();
                    again();
                },
                refusal -> {
                    if (refusal.code().equals("case.stale")) {
                        again();
                    }
                });
    }

    private void forget(Command command) {
        String done =
                command instanceof Command.DoStep step ? command.word() + "." + step.step() : command.word() + ".";
        typed.keySet().removeIf(name -> name.startsWith(done));
    }

    /**
     * Keeps what is typed into the field when the page is drawn anew, until the command it is for was done.
     *
     * @param name the command's word and the field, such as {@code stand-down.contact} or {@code do-step.EM-01}
     */
    @SuppressWarnings("unchecked") // a name belongs to one field
    <V, F extends HasValue<?, V>> F keep(String name, F field) {
        if (typed.get(name) != null) {
            field.setValue((V) typed.get(name));
        }
        field.addValueChangeListener(change -> typed.put(name, change.getValue()));
        return field;
    }

    /** Runs an act that may want to know why a clock was not kept: it is asked for, and the act is tried again with it. */
    static boolean asking(Consumer<@Nullable String> act, Runnable done, Consumer<Refusal> refused) {
        try {
            act.accept(null);
        } catch (Refusal refusal) {
            if (refusal.code().equals("breach.reason")) {
                new WhyLateDialog(act, done).open();
            } else {
                Say.refused(refusal.sentence());
                refused.accept(refusal);
            }
            return false;
        }
        done.run();
        return true;
    }
}
