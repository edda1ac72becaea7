package org.earshot.throughput.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.earshot.access.ReadersZone;
import org.earshot.shared.ui.Downloads;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Times;
import org.earshot.throughput.Handouts;
import org.jspecify.annotations.Nullable;

/** A page of sections of figures, which can be printed and taken along with what each figure counts. */
@StyleSheet("earshot-throughput.css")
abstract class FiguresPage extends Page implements BeforeEnterObserver {

    private final String file;
    private final Handouts handouts;
    private final Div content = new Div();
    private @Nullable Handout handout;
    protected final Wording wording;
    protected final Times times;

    /** @param file the name of the files, without an ending */
    protected FiguresPage(String titleKey, String file, ReadersZone reader, Handouts handouts) {
        super(titleKey);
        this.times = new Times(reader.clock(), getLocale());
        this.handouts = handouts;
        this.file = file;
        this.wording = new Wording(this, getLocale());
        content.addClassName("throughput-sections");
        addAction(
                new Anchor(download("csv"), getTranslation("throughput.csv")),
                new Anchor(download("pdf"), getTranslation("throughput.pdf")),
                new Button(
                        getTranslation("throughput.print"),
                        click -> getElement().executeJs("window.print()")));
    }

    /** Shows these below the fields of the page, instead of what stood there; the line says what is meant, to which it adds when that was read. */
    protected void show(String line, List<Section> sections) {
        String read = line + " " + read();
        show(read, read, sections);
    }

    /** Says why there is nothing, here and in the files, instead of showing tables of nothing. */
    protected void showNothing(String line, String why) {
        show(line, line + " " + why + " " + read(), List.of());
        content.add(new EmptyState(why));
    }

    /** Says why there are no figures for what was asked. */
    protected void showRefused(String sentence) {
        show(sentence, sentence, List.of());
    }

    private String read() {
        return getTranslation("throughput.line.read", times.dayAndTime(times.now()), Wording.zone(times.zone()));
    }

    private void show(String line, String inFiles, List<Section> sections) {
        setLine(line);
        content.removeAll();
        sections.forEach(content::add);
        add(content);
        handout = new Handout(
                getPageTitle(),
                inFiles,
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

    /** What follows a link to a file: it is on record before it leaves. */
    protected DownloadHandler download(String ending) {
        boolean csv = ending.equals("csv");
        return event -> {
            byte[] bytes = csv
                    ? handout().csv().getBytes(StandardCharsets.UTF_8)
                    : handout().pdf();
            handouts.downloaded(file, ending, chosen(event.getUI()));
            Downloads.write(event, file + "." + ending, csv ? "text/csv" : "application/pdf", bytes);
        };
    }

    private static String chosen(UI ui) {
        return ui.getActiveViewLocation().getQueryParameters().getQueryString();
    }
}
