package org.earshot.exposure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.exposure.ExposureSettings;
import org.earshot.exposure.Relaxation;
import org.earshot.exposure.Setting;
import org.earshot.exposure.Settings;
import org.earshot.exposure.SettingsVersion;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** What the organisation counts and how much of it is enough; tried on imagined shifts before it counts. Auditors read it. */
@Route("admin/exposure")
@Menu(title = "exposure.settings.title", order = 86)
@StyleSheet("earshot-exposure.css")
@RolesAllowed({"ADMIN", "AUDITOR"})
class ExposureSettingsView extends Page {

    private final ExposureSettings settings;
    private final People people;
    private final SettingsForm form;
    private final WhatIfPart whatIf;
    private final WaitingPart waiting;
    private final HistoryPart history;
    private final Button save = new Button("", click -> save());
    private final Button back = new Button(getTranslation("exposure.settings.back"), click -> backToNow());

    ExposureSettingsView(ExposureSettings settings, People people, Me me, ReadersZone reader) {
        super("exposure.settings.title");
        addClassName("exposure-settings");
        this.settings = settings;
        this.people = people;
        boolean mayChange = me.has(Role.ADMIN);
        var times = new Times(reader.clock(), getLocale());
        this.form = new SettingsForm(settings.current().settings(), mayChange, this::edited);
        this.whatIf = new WhatIfPart(form, settings::whatIf);
        this.waiting = new WaitingPart(
                new WaitingPart.Acts(me.id(), mayChange, this::agree, this::decline, this::tryOut), times);
        this.history = new HistoryPart(times);
        setLine(getTranslation(mayChange ? "exposure.settings.line" : "exposure.settings.line.read"));
        if (mayChange) {
            save.addThemeVariants(ButtonVariant.PRIMARY);
            addAction(back, save);
        }
        var columns = new Div(form, whatIf);
        columns.addClassName("exposure-columns");
        add(about(), waiting, columns, history);
        refresh();
    }

    private Div about() {
        var about = new Div(
                new H2(getTranslation("exposure.about")),
                new Paragraph(getTranslation("exposure.about.1")),
                new Paragraph(getTranslation("exposure.about.2")),
                new Paragraph(getTranslation("exposure.about.3")));
        about.addClassNames("earshot-panel", "earshot-stack", "exposure-about");
        return about;
    }

    private void edited() {
        whatIf.show();
        buttons();
    }

    private void buttons() {
        Settings now = form.now();
        Settings edited = form.edited().orElse(now);
        back.setEnabled(form.edited().isEmpty() || !edited.equals(now));
        save.setEnabled(!edited.equals(now));
        save.setText(getTranslation(lighter(now, edited) ? "exposure.settings.ask" : "exposure.settings.save"));
    }

    private static boolean lighter(Settings now, Settings edited) {
        return Stream.of(Setting.values()).anyMatch(setting -> setting.compare(now, edited) < 0);
    }

    private void save() {
        form.edited().ifPresent(edited -> {
            form.setNow(settings.current().settings());
            if (lighter(form.now(), edited)) {
                new AskDialog(
                                SettingWords.changes(this, getLocale(), form.now(), edited),
                                reason -> ask(edited, reason))
                        .open();
            } else {
                done("exposure.settings.saved", () -> settings.tighten(edited));
            }
        });
    }

    private boolean ask(Settings edited, String reason) {
        return done("exposure.settings.asked", () -> settings.propose(edited, reason));
    }

    private void agree(long id) {
        done("exposure.settings.agreed", () -> settings.agree(id));
    }

    private void decline(long id) {
        if (Say.orWhyNot(() -> settings.decline(id))) {
            Say.done(getTranslation("exposure.settings.declined"));
        }
        refresh();
    }

    /** When it is done the fields show what counts; when it is refused they keep what was typed. */
    private boolean done(String key, Runnable act) {
        boolean done = Say.orWhyNot(act);
        if (done) {
            Say.done(getTranslation(key));
            form.show(settings.current().settings());
        }
        refresh();
        return done;
    }

    private void tryOut(Settings asked) {
        form.show(asked);
        edited();
    }

    private void backToNow() {
        form.show(form.now());
        edited();
    }

    private void refresh() {
        List<SettingsVersion> versions = settings.versions();
        List<Relaxation> asked = settings.waiting();
        Map<Long, String> names = people.names(Stream.concat(
                        versions.stream().flatMap(each -> Stream.of(each.proposedBy(), each.agreedBy())),
                        asked.stream().map(Relaxation::proposedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        form.setNow(versions.getFirst().settings());
        waiting.show(asked, form.now(), names);
        history.show(versions, names);
        edited();
    }
}
