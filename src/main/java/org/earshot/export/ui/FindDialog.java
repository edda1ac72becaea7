package org.earshot.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.earshot.export.Export;
import org.earshot.export.Exports;
import org.earshot.shared.ui.Say;

/** Says which export a found file, a line or a sentence came from. */
final class FindDialog extends Dialog {

    private final Exports exports;
    private final Div answer = new Div();

    FindDialog(Exports exports) {
        this.exports = exports;
        setHeaderTitle(getTranslation("export.find"));
        setWidth("640px");
        var text = new TextArea(getTranslation("export.find.text"));
        text.setWidthFull();
        var upload =
                new Upload(UploadHandler.inMemory((file, bytes) -> look(new String(bytes, StandardCharsets.UTF_8))));
        upload.setMaxFileSize(Exports.LONGEST_FOUND);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("export.find.upload")));
        upload.addFileRejectedListener(refused -> Say.refused(getTranslation("export.find.large")));
        answer.getElement().setAttribute("role", "status");
        var content = new Div(new Paragraph(getTranslation("export.find.line")), text, upload, answer);
        content.addClassName("earshot-stack");
        add(content);
        var look = new Button(getTranslation("export.find.look"), click -> look(text.getValue()));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("export.close"), click -> close()), look);
    }

    private void look(String text) {
        Say.orWhyNot(() -> {
            List<Export> found = exports.ofCanary(text);
            answer.setText(
                    found.isEmpty()
                            ? getTranslation("export.find.none")
                            : getTranslation(
                                    "export.find.found",
                                    found.stream().map(Export::number).collect(Collectors.joining(", "))));
        });
    }
}
