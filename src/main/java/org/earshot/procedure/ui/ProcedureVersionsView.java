package org.earshot.procedure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.procedure.Drafts;
import org.earshot.procedure.ProcedureDraft;
import org.earshot.procedure.ProcedureVersion;
import org.earshot.procedure.Procedures;
import org.earshot.shared.ui.EmptyState;
import org.earshot.shared.ui.Page;
import org.earshot.shared.ui.Say;
import org.earshot.shared.ui.Times;
import org.jspecify.annotations.Nullable;

/** All versions and drafts of the procedure, and what is different between any two versions. */
@Route("procedure/versions")
@Menu(title = "procedure.versions.title", order = 71)
@StyleSheet("earshot-procedure.css")
@RolesAllowed("TS_LEAD")
class ProcedureVersionsView extends Page {

    private static final int LARGEST_FILE = 1_000_000;

    private final Procedures procedures;
    private final Drafts drafts;
    private final Times times;
    private final Select<String> earlier = new Select<>();
    private final Select<String> later = new Select<>();
    private final Div difference = new Div();

    ProcedureVersionsView(Procedures procedures, Drafts drafts, People people, ReadersZone reader) {
        super("procedure.versions.title");
        this.procedures = procedures;
        this.drafts = drafts;
        this.times = new Times(reader.clock(), getLocale());
        setLine(getTranslation("procedure.versions.line"));
        var begin = new Button(getTranslation("procedure.draft.begin"), click -> open(drafts::begin));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(upload(), begin);
        List<ProcedureVersion> versions = procedures.all();
        List<ProcedureDraft> written = drafts.all();
        Map<Long, String> names = people.names(Stream.concat(
                        versions.stream().flatMap(each -> Stream.of(each.proposedBy(), each.publishedBy())),
                        written.stream().flatMap(each -> Stream.of(each.writtenBy(), each.proposedBy())))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        add(new H2(getTranslation("procedure.drafts")), drafts(written, names));
        add(new H2(getTranslation("procedure.published")), versions(versions, names));
        add(new H2(getTranslation("procedure.compare")), choice(versions), difference);
        compare();
    }

    private Grid<ProcedureDraft> drafts(List<ProcedureDraft> written, Map<Long, String> names) {
        var grid = new Grid<ProcedureDraft>();
        grid.addComponentColumn(draft -> new Anchor(
                        "procedure/draft/" + draft.id(), getTranslation("procedure.draft.number", draft.id())))
                .setHeader(getTranslation("procedure.draft"));
        grid.addColumn(draft -> getTranslation("procedure.state." + draft.state(), or(draft.became())))
                .setHeader(getTranslation("procedure.state"));
        grid.addColumn(draft -> draft.follows()).setHeader(getTranslation("procedure.follows"));
        grid.addColumn(draft -> names.getOrDefault(draft.writtenBy(), ""))
                .setHeader(getTranslation("procedure.written-by"));
        grid.addColumn(draft -> times.dayAndTime(draft.writtenAt()))
                .setHeader(getTranslation("procedure.written-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(draft -> name(names, draft.proposedBy())).setHeader(getTranslation("procedure.proposed-by"));
        grid.setItems(written);
        return plain(grid, "procedure.drafts", "procedure.drafts.none");
    }

    private Grid<ProcedureVersion> versions(List<ProcedureVersion> versions, Map<Long, String> names) {
        var grid = new Grid<ProcedureVersion>();
        grid.addComponentColumn(version -> new Anchor("procedure?version=" + version.version(), version.version()))
                .setHeader(getTranslation("procedure.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ProcedureVersion::changed)
                .setHeader(getTranslation("procedure.changed"))
                .setTooltipGenerator(ProcedureVersion::changed)
                .setFlexGrow(3);
        grid.addColumn(version -> times.dayAndTime(version.publishedAt()))
                .setHeader(getTranslation("procedure.published-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(version -> name(names, version.proposedBy())).setHeader(getTranslation("procedure.proposed-by"));
        grid.addColumn(version -> name(names, version.publishedBy()))
                .setHeader(getTranslation("procedure.published-by"));
        grid.addColumn(version -> version.sha256().substring(0, 12))
                .setHeader(getTranslation("procedure.sha256"))
                .setTooltipGenerator(ProcedureVersion::sha256);
        grid.setItems(versions);
        return plain(grid, "procedure.published", "procedure.published.none");
    }

    private <T> Grid<T> plain(Grid<T> grid, String nameKey, String noneKey) {
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation(nameKey));
        grid.setEmptyStateComponent(new EmptyState(getTranslation(noneKey)));
        return grid;
    }

    private Div choice(List<ProcedureVersion> versions) {
        List<String> names = versions.stream().map(ProcedureVersion::version).toList();
        earlier.setLabel(getTranslation("procedure.compare.from"));
        later.setLabel(getTranslation("procedure.compare.to"));
        earlier.setItems(names);
        later.setItems(names);
        earlier.setValue(names.get(Math.min(1, names.size() - 1)));
        later.setValue(names.getFirst());
        earlier.addValueChangeListener(change -> compare());
        later.addValueChangeListener(change -> compare());
        var row = new Div(earlier, later);
        row.addClassName("earshot-row");
        return row;
    }

    private void compare() {
        difference.removeAll();
        difference.add(
                procedures.all().size() < 2
                        ? new EmptyState(getTranslation("procedure.compare.one"))
                        : new DiffList(procedures.compare(earlier.getValue(), later.getValue())));
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> begin(bytes)));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("procedure.draft.upload")));
        upload.addFileRejectedListener(refused -> Say.refused(getTranslation("procedure.draft.upload.large")));
        return upload;
    }

    private void begin(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            open(() -> drafts.begin(text));
        } catch (CharacterCodingException e) {
            Say.refused(getTranslation("procedure.draft.upload.no-text"));
        }
    }

    private static void open(Supplier<ProcedureDraft> begin) {
        Say.orWhyNot(() ->
                UI.getCurrent().navigate(ProcedureDraftView.class, begin.get().id()));
    }

    private static String name(Map<Long, String> names, @Nullable Long account) {
        return account == null ? "–" : names.getOrDefault(account, "");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
