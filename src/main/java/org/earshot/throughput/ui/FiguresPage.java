package org.earshot.throughput.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.earshot.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** A page of sections of figures, which can be printed and taken along with what each figure counts. */
@StyleSheet("earshot-throughput.css")
abstract class FiguresPage extends Page implements BeforeEnterObserver {

    private final String file;
    private final Div content = new Div();
    private @Nullable Handout handout;
    protected final Wording wording;

    /** @param file the name of the files, without an ending */
    protected FiguresPage(String titleKey, String file) {
        super(titleKey);
        this.file = file;
        this.wording = new Wording(this, getLocale());
        content.addClassName("throughput-sections");
        addAction(
                link("throughput.csv", ".csv", "text/csv", sheet -> sheet.csv().getBytes(StandardCharsets.UTF_8)),
                link("throughput.pdf", ".pdf", "application/pdf", Handout::pdf),
                new Button(
                        getTranslation("throughput.print"),
                        click -> getElement().executeJs("window.print()")));
    }

    /** Shows these below the fields of the page, instead of what stood there; the line says what is meant. */
    protected void show(String line, List<Section> sections) {
        setLine(line);
        content.removeAll();
        sections.forEach(content::add);
        add(content);
        handout = new Handout(
                getPageTitle(),
                line,
                sections.stream().flatMap(each -> each.sheets().stream()).toList(),
                sections.stream()
                        .flatMap(each -> each.meanings().stream())
                        .distinct()
                        .toList(),
                getTranslation("throughput.meaning"),
                getTranslation("throughput.whole"));
    }

    /** What can be taken along now. Not final, or what Spring puts before a page that names roles would answer for it. */
    protected Handout handout() {
        if (handout == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return handout;
    }

    private Component link(String key, String ending, String type, Function<Handout, byte[]> content) {
        return new Anchor(
                (DownloadHandler) event -> write(event, file + ending, type, content.apply(handout())),
                getTranslation(key));
    }

    private static void write(DownloadEvent event, String file, String type, byte[] content) throws IOException {
        event.setFileName(file);
        event.setContentType(type);
        event.setContentLength(content.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = event.getOutputStream()) {
            out.write(content);
        }
    }
}
