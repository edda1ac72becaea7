package org.earshot.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.earshot.review.ReviewFilter;
import org.earshot.review.Reviews;

/** Says how many reviews a file will hold, writes it while it is fetched, and shows how far it is. */
final class ExportDialog extends Dialog {

    private final Reviews reviews;
    private final ReviewFilter filter;
    private final String fileName;
    private final int expected;
    private final ProgressBar bar = new ProgressBar();
    private final Span progress = new Span();

    ExportDialog(Reviews reviews, ReviewFilter filter, String fileName) {
        this.reviews = reviews;
        this.filter = filter;
        this.fileName = fileName;
        this.expected = reviews.count(filter);
        setHeaderTitle(getTranslation("review.export.title"));
        bar.setMax(Math.max(1, expected));
        bar.setVisible(false);
        progress.addClassName("earshot-hint");
        progress.getElement().setAttribute("role", "status");
        var content = new Div(
                new Paragraph(getTranslation("review.export.count", expected)),
                new Paragraph(getTranslation("review.export.what")),
                bar,
                progress);
        content.addClassName("earshot-stack");
        add(content);
        var fetch = new Anchor((DownloadHandler) this::write, getTranslation("review.export.fetch"));
        fetch.addClassName("earshot-link-primary");
        fetch.setEnabled(expected > 0);
        getFooter().add(new Button(getTranslation("review.export.close"), click -> close()), fetch);
    }

    private void write(DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        event.setFileName(fileName);
        event.setContentType("application/jsonl");
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = event.getOutputStream()) {
            int written = reviews.export(filter, out, done -> show(ui, done, false));
            show(ui, written, true);
        }
    }

    private void show(UI ui, int written, boolean finished) {
        ui.access(() -> {
            bar.setVisible(!finished);
            bar.setValue(Math.min(written, bar.getMax()));
            progress.setText(
                    getTranslation(finished ? "review.export.finished" : "review.export.progress", written, expected));
            ui.push();
        });
    }
}
