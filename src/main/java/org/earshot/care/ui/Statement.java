package org.earshot.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.earshot.care.Answers;
import org.earshot.exposure.Counted;
import org.earshot.exposure.MyExposure;
import org.earshot.shared.PdfPages;
import org.earshot.shared.PdfPages.Part;
import org.earshot.shared.ui.Downloads;
import org.earshot.shared.ui.Times;

/** What is stored about its reader, to take along: as pages to read and as rows to count with. */
final class Statement extends Div {

    private final MyExposure mine;
    private final List<Counted> counted;
    private final Map<Long, String> codes;
    private final Supplier<List<Answers>> answers;
    private final String name;
    private final Instant now;
    private final Times times;

    Statement(
            MyExposure mine,
            List<Counted> counted,
            Map<Long, String> codes,
            Supplier<List<Answers>> answers,
            String name,
            Instant now,
            Times times) {
        this.mine = mine;
        this.counted = counted;
        this.codes = codes;
        this.answers = answers;
        this.name = name;
        this.now = now;
        this.times = times;
        Div panel = CareParts.panel(getTranslation("care.statement"));
        panel.add(
                new Paragraph(getTranslation("care.statement.who")),
                CareParts.row(
                        link("care.statement.pdf", "my-exposure.pdf", "application/pdf", this::pdf),
                        link(
                                "care.statement.csv",
                                "my-exposure.csv",
                                "text/csv",
                                () -> csv().getBytes(StandardCharsets.UTF_8))));
        add(panel);
    }

    private Component link(String key, String file, String type, Supplier<byte[]> content) {
        return new Anchor(
                (DownloadHandler) event -> Downloads.write(event, file, type, content.get()), getTranslation(key));
    }

    /** A row for each clip that counted: code, severity, seconds, points of the day and of the week, and when (UTC). */
    String csv() {
        var rows = new StringBuilder("clip,severity,seconds,day_points,week_points,last_heard\r\n");
        for (Counted each : counted) {
            rows.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%.1f,%.3f,%.3f,%s\r\n",
                    codes.getOrDefault(each.clipId(), ""),
                    each.severity(),
                    each.heardMs() / 1000.0,
                    each.dayPoints(),
                    each.weekPoints(),
                    each.lastAt() == null ? "" : each.lastAt()));
        }
        return rows.toString();
    }

    byte[] pdf() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "",
                getTranslation(
                        "care.statement.of",
                        name,
                        times.dayAndTime(now),
                        times.zone().getId())));
        parts.add(new Part(
                getTranslation("care.exposure"),
                String.join(
                        "\n",
                        List.of(
                                line("care.exposure.day", mine.day(), mine.dayBudget()),
                                line("care.exposure.week", mine.week(), mine.weekBudget()),
                                line("care.exposure.acute", mine.acute(), mine.acuteTrigger())))));
        parts.add(new Part(getTranslation("care.counted"), countedLines()));
        parts.add(new Part(getTranslation("care.check.earlier"), answerLines()));
        parts.add(new Part(getTranslation("care.stored"), getTranslation("care.stored.words")));
        return PdfPages.pdf(getTranslation("care.statement.title"), parts, getTranslation("care.statement.whole"));
    }

    private String line(String key, double points, double enough) {
        double share = enough > 0 ? points / enough : 1;
        return getTranslation(key) + ": " + getTranslation("care.exposure.of", points, enough, Math.floor(share * 100));
    }

    private String countedLines() {
        if (counted.isEmpty()) {
            return getTranslation("care.counted.none");
        }
        return String.join(
                "\n",
                counted.stream()
                        .map(each -> getTranslation(
                                "care.statement.line",
                                codes.getOrDefault(each.clipId(), ""),
                                getTranslation("care.counted.severity." + each.severity()),
                                Math.round(each.heardMs() / 1000.0),
                                each.weekPoints(),
                                each.lastAt() == null ? "" : times.dayAndTime(each.lastAt())))
                        .toList());
    }

    private String answerLines() {
        List<String> lines = new ArrayList<>();
        for (Answers each : answers.get()) {
            lines.add(times.dayAndTime(each.answeredAt()));
            each.chosen()
                    .forEach((question, answer) -> lines.add(getTranslation("care.check.question." + question) + " "
                            + getTranslation("care.check.answer." + question + "." + answer)));
            lines.add(each.note());
        }
        return lines.isEmpty() ? getTranslation("care.check.nothing") : String.join("\n", lines);
    }
}
