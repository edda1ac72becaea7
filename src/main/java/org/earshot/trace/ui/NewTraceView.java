package org.earshot.trace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.trace.Asking;
import org.earshot.trace.Traces;
import org.jspecify.annotations.Nullable;

/** Asks for a trace of a recording that was found. */
@Route("traces/new")
@RolesAllowed("TS_LEAD")
class NewTraceView extends Page {

    private static final int LARGEST_FILE = 25 * 1024 * 1024;
    private static final int LONGEST = 500;

    private final Traces traces;
    private final TextArea place = text("trace.place", "trace.place.help");
    private final TextArea purpose = text("trace.purpose", "trace.purpose.help");
    private final TextField clip = new TextField(getTranslation("trace.clip"));
    private final ComboBox<Map.Entry<Long, String>> second = new ComboBox<>(getTranslation("trace.second-person"));
    private final Paragraph file = new Paragraph(getTranslation("trace.file.none"));
    private byte @Nullable [] sound;

    NewTraceView(Traces traces) {
        super("trace.new.title");
        this.traces = traces;
        setLine(getTranslation("trace.new.line"));
        clip.setHelperText(getTranslation("trace.clip.help"));
        second.setItems(traces.secondPeople().entrySet());
        second.setItemLabelGenerator(Map.Entry::getValue);
        second.setHelperText(getTranslation("trace.second-person.help"));
        second.setWidth("320px");
        file.addClassName("earshot-hint");
        var ask = new Button(getTranslation("trace.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(true);
        var form = new Div(new Div(upload(), file), place, purpose, clip, second, new Div(ask));
        form.addClassNames("earshot-panel", "earshot-stack", "earshot-narrow");
        add(new RouterLink(getTranslation("trace.back"), TracesView.class), form);
        ask.addClickListener(click -> ask.setEnabled(true));
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(metadata.fileName(), bytes)));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("trace.file.choose")));
        upload.addFileRejectedListener(refused -> Say.refused(getTranslation("trace.file.large")));
        return upload;
    }

    /** Stays in memory until it is asked for; nothing is kept before. */
    void take(String name, byte[] bytes) {
        sound = bytes;
        file.setText(getTranslation("trace.file.ready", name, (bytes.length + 1023) / 1024));
    }

    private void ask() {
        byte[] bytes = sound;
        if (bytes == null) {
            Say.refused(getTranslation("trace.file.missing"));
            return;
        }
        var person = second.getValue();
        if (person == null) {
            Say.refused(getTranslation("trace.second-person.missing"));
            return;
        }
        Say.orWhyNot(() -> {
            String number = traces.ask(
                    new Asking(purpose.getValue(), place.getValue(), bytes, clip.getValue(), person.getKey()));
            Say.done(getTranslation("trace.asked.done", person.getValue()));
            UI.getCurrent().navigate(TraceView.class, number);
        });
    }

    private TextArea text(String labelKey, String helpKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setHelperText(getTranslation(helpKey));
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        return area;
    }
}
