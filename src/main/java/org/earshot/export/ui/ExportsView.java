package org.earshot.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.export.Export;
import org.earshot.export.ExportFile;
import org.earshot.export.ExportStage;
import org.earshot.export.Exports;
import org.earshot.shared.ui.Downloads;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.Live;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;

/** Every export there ever was: who asked, what for, who let it go, and what comes next. No words heard are on it. */
@Route("exports")
@Menu(title = "export.title", order = 31)
@HoldsWords
@RolesAllowed({"SUPERVISOR", "TS_LEAD", "AUDITOR"})
class ExportsView extends Page {

    private static final Set<String> NOT_THEIRS = Set.of("export.not-yours", "export.taken", "export.unknown");

    private final Exports exports;
    private final Downloads downloads;
    private final People people;
    private final Me me;
    private final Times times;
    private final ExportWords words;
    private final Map<Long, String> names = new HashMap<>();
    private final Grid<Export> grid = new Grid<>();

    ExportsView(Exports exports, Downloads downloads, People people, Me me, ReadersZone reader, Live live) {
        super("export.title");
        this.exports = exports;
        this.downloads = downloads;
        this.people = people;
        this.me = me;
        this.times = new Times(reader.clock(), getLocale());
        this.words = new ExportWords(this, times);
        setLine(getTranslation(me.has(Role.TS_LEAD) || me.has(Role.AUDITOR) ? "export.line" : "export.line.own"));
        if (me.has(Role.TS_LEAD)) {
            addAction(new Button(getTranslation("export.find"), click -> new FindDialog(exports).open()));
        }
        columns();
        grid.setPageSize(50);
        grid.addClassName("earshot-tall");
        grid.getElement().setAttribute("aria-label", getTranslation("export.title"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("export.none")));
        grid.setItems(query -> page(query.getOffset(), query.getLimit()).stream(), query -> exports.count());
        add(grid);
        live.listen(this, Exports.TOPIC, () -> grid.getDataProvider().refreshAll());
    }

    private void columns() {
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("export.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(each -> times.ago(this, each.askedAt()))
                .setHeader(getTranslation("export.asked"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(each -> names.getOrDefault(each.askedBy(), "–"))
                .setHeader(getTranslation("export.by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Export::purpose)
                .setHeader(getTranslation("export.purpose"))
                .setTooltipGenerator(Export::purpose)
                .setFlexGrow(2);
        grid.addColumn(words::filter)
                .setHeader(getTranslation("export.filter"))
                .setTooltipGenerator(words::filter)
                .setFlexGrow(2);
        grid.addColumn(Export::reviews)
                .setHeader(getTranslation("export.reviews"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(each -> new Span(words.stage(each, times.now())))
                .setHeader(getTranslation("export.stands"))
                .setTooltipGenerator(each -> words.stage(each, times.now()))
                .setFlexGrow(2);
        grid.addComponentColumn(this::next)
                .setHeader(getTranslation("export.next"))
                .setWidth("216px")
                .setFlexGrow(0);
    }

    /** With the names of a page's people, asked for at once. */
    private List<Export> page(int offset, int limit) {
        List<Export> page = exports.page(offset, limit);
        names.putAll(people.names(page.stream().map(Export::askedBy).distinct().toList()));
        return page;
    }

    private Component number(Export export) {
        boolean mayAskForCanary = me.has(Role.TS_LEAD) || me.has(Role.AUDITOR);
        var button = new Button(
                export.number(), click -> new FactsDialog(export, exports, people, times, mayAskForCanary).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("earshot-code");
        return button;
    }

    /** The one thing that the reader can do with it now. */
    private Component next(Export export) {
        ExportStage stage = export.stage(times.now());
        if (stage == ExportStage.ASKED && me.has(Role.TS_LEAD)) {
            return export.askedBy() == me.id()
                    ? new Span(getTranslation("export.somebody-else"))
                    : new Button(
                            getTranslation("export.answer"),
                            click -> new AnswerDialog(export, exports, people, times).open());
        }
        if (stage == ExportStage.READY && export.fetchedBy(me.id())) {
            var link = new Anchor(
                    (DownloadHandler) event -> fetch(event, export.id()),
                    getTranslation("export.fetch." + export.handing()));
            link.addClassName("earshot-link-primary");
            return link;
        }
        return new Span();
    }

    /** A download has no page of its own to say that it broke off: the page it was started from says it. */
    private void fetch(DownloadEvent event, long id) throws IOException {
        ExportFile file = downloads.orSay(event, "exports", Export.number(id), NOT_THEIRS, () -> exports.fetch(id));
        if (file == null) {
            return;
        }
        event.setFileName(file.name());
        event.setContentType("application/octet-stream");
        event.setContentLength(file.bytes());
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = event.getOutputStream()) {
            file.writeTo(out);
        } catch (IOException e) {
            event.getUI().access(() -> {
                Say.refused(getTranslation("export.broken-off"));
                event.getUI().push();
            });
            throw e;
        }
    }
}
