package org.earshot.throughput.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.cohort.GroupRow;
import org.earshot.cohort.GroupTable;
import org.earshot.disclosure.Range;
import org.earshot.disclosure.Team;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.ChartData.Span;
import org.earshot.shared.ui.Hue;
import org.jspecify.annotations.Nullable;

/** Shares of groups in ranges, by week as bands and by team as a table; what is withheld, and why. */
final class GroupParts {

    private final GroupTable table;
    private final GroupTable before;
    private final Map<Long, String> siteNames;
    private final Wording wording;
    private final List<GroupRow> weeks;

    GroupParts(GroupTable table, GroupTable before, Map<Long, String> siteNames, Wording wording) {
        this.table = table;
        this.before = before;
        this.siteNames = siteNames;
        this.wording = wording;
        this.weeks = table.weeks().reversed();
    }

    /** Everything that is chosen, together. */
    Map<String, Range> told() {
        return table.all().ranges();
    }

    /** @param title what the key of the title ends with */
    Section section(String title, List<String> shares, List<Meaning> meanings) {
        return new Section(
                        wording,
                        wording.say("throughput.groups." + title),
                        Stream.concat(Stream.of(wording.meaning("share")), meanings.stream())
                                .toList())
                .chart(bands(title, shares))
                .table(compared(title, shares))
                .table(byTeam(title, shares));
    }

    /** Everything that is chosen, beside as many weeks before. */
    private Sheet compared(String title, List<String> shares) {
        return new Sheet(
                wording.say("throughput.groups.compared", wording.say("throughput.groups." + title)),
                List.of(
                        wording.say("throughput.figure"),
                        wording.say("throughput.this-period"),
                        wording.say("throughput.period-before")),
                shares.stream()
                        .map(share -> List.of(
                                Cell.text(name(share)),
                                range(table.all().ranges().get(share)),
                                range(before.all().ranges().get(share))))
                        .toList());
    }

    private ChartData bands(String title, List<String> shares) {
        List<Series<Span>> bands = new ArrayList<>();
        for (String share : shares) {
            List<@Nullable Span> spans = new ArrayList<>();
            for (GroupRow week : weeks) {
                Range range = week.ranges().get(share);
                spans.add(range == null ? null : new Span(range.from(), range.to()));
            }
            bands.add(Series.measured(name(share), Hue.of(bands.size()), spans));
        }
        return new ChartData.Lines(
                wording.say("throughput.groups.chart", wording.say("throughput.groups." + title)),
                wording.say("throughput.week"),
                new Measure(wording.say("throughput.groups.people"), "%", 0),
                weeks.stream()
                        .map(GroupRow::week)
                        .filter(Objects::nonNull)
                        .map(wording::day)
                        .toList(),
                List.of(),
                bands,
                List.of());
    }

    private Sheet byTeam(String title, List<String> shares) {
        return new Sheet(
                wording.say("throughput.groups.table", wording.say("throughput.groups." + title)),
                Stream.concat(
                                Stream.of(wording.say("cohort.group")),
                                shares.stream().map(this::name))
                        .toList(),
                teams().map(row -> Stream.concat(
                                        Stream.of(Cell.text(name(row))),
                                        shares.stream()
                                                .map(share -> range(row.ranges().get(share))))
                                .toList())
                        .toList());
    }

    Section withheld() {
        return new Section(
                        wording,
                        wording.say("cohort.withheld"),
                        Stream.of("people", "figure", "FEW", "WAITING", "AWAY", "why")
                                .map(this::meaning)
                                .toList())
                .table(withheld("throughput.groups.withheld", wording.say("cohort.group"), teams()))
                .table(withheld("throughput.groups.withheld.weeks", wording.say("throughput.week"), weeks.stream()));
    }

    private Sheet withheld(String title, String first, Stream<GroupRow> rows) {
        return new Sheet(
                wording.say(title),
                List.of(first, wording.say("cohort.people"), wording.say("cohort.withheld")),
                rows.map(row -> List.of(Cell.text(name(row)), wording.count(row.people()), Cell.text(why(row))))
                        .toList());
    }

    /** What {@code cohort} says of it. */
    Meaning meaning(String name) {
        return new Meaning(wording.say("cohort.meaning." + name + ".term"), wording.say("cohort.meaning." + name));
    }

    private Stream<GroupRow> teams() {
        return Stream.concat(Stream.of(table.all()), table.teams().stream());
    }

    String name(String share) {
        return wording.say(share.startsWith("WORK_") ? "throughput.group." + share : "cohort.figure." + share);
    }

    private String name(GroupRow row) {
        LocalDate week = row.week();
        if (week != null) {
            return wording.day(week);
        }
        Team team = row.team();
        if (team == null) {
            return wording.say("cohort.all");
        }
        String language = team.language();
        return wording.say(
                "cohort.team",
                siteNames.getOrDefault(team.site(), "?"),
                language == null ? wording.say("cohort.several-languages") : wording.language(language));
    }

    Cell range(@Nullable Range range) {
        if (range == null) {
            return Cell.NONE;
        }
        // A spreadsheet would take 5-10 for a day in May.
        String words = wording.say("cohort.range", range.from(), range.to());
        return new Cell(words, words, true);
    }

    private String why(GroupRow row) {
        return row.withheld().entrySet().stream()
                .map(each -> wording.say("cohort.withheld." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
    }
}
