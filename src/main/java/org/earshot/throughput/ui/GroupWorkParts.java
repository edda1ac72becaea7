package org.earshot.throughput.ui;

import java.util.ArrayList;
import java.util.Comparator;
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
final class GroupWorkParts {

    private static final List<String> PACES = List.of("WORK_PACE_05", "WORK_PACE_1", "WORK_PACE_2", "WORK_PACE_3");

    private static final String IN = "_IN_";

    private final GroupTable table;
    private final GroupTable before;
    private final Map<Long, String> queueNames;
    private final Map<Long, String> siteNames;
    private final Wording wording;
    private final List<GroupRow> weeks;

    GroupWorkParts(
            GroupTable table,
            GroupTable before,
            Map<Long, String> siteNames,
            Map<Long, String> queueNames,
            Wording wording) {
        this.table = table;
        this.before = before;
        this.queueNames = queueNames;
        this.siteNames = siteNames;
        this.wording = wording;
        this.weeks = table.weeks().reversed();
    }

    /** What speed is held against stands right below it. */
    List<Section> sections() {
        return List.of(
                section("pace", PACES, "pace", "net-audio-minute"),
                byQueue(),
                section(
                        "skips",
                        List.of(
                                "WORK_SKIP_AUDIO_BROKEN",
                                "WORK_SKIP_WRONG_LANGUAGE",
                                "WORK_SKIP_CANNOT_JUDGE",
                                "WORK_SKIP_KNOWN_VOICE",
                                "WORK_SKIP_DO_NOT_WANT"),
                        "skipped"),
                section(
                        "taken-back",
                        List.of("WORK_TAKEN_BACK_2", "WORK_TAKEN_BACK_5", "WORK_TAKEN_BACK_10"),
                        "taken-back"),
                section(
                        "agreement",
                        List.of("WORK_COMPARED", "WORK_AGREED_80", "WORK_AGREED_90"),
                        "agreement",
                        "agreement-of-group"),
                section("handle.short", handle("UNDER_5_S", 10, 20, 40), "handle-time"),
                section("handle.middle", handle("UNDER_15_S", 20, 40, 80), "handle-time"),
                section("handle.long", handle("UNDER_60_S", 45, 90, 180), "handle-time"),
                section("handle.longest", handle("LONGER", 120, 240, 480), "handle-time"),
                section("breaks", List.of("BREAKS"), "breaks-taken"),
                withheld());
    }

    private static List<String> handle(String band, int... seconds) {
        return java.util.stream.IntStream.of(seconds)
                .mapToObj(each -> "WORK_HANDLE_" + band + "_" + each)
                .toList();
    }

    private Section section(String title, List<String> shares, String... figures) {
        return new Section(
                        wording,
                        wording.say("throughput.groups." + title),
                        Stream.concat(Stream.of("share"), Stream.of(figures))
                                .map(wording::meaning)
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

    /** The queues that were told of, whatever was done in them. */
    private Section byQueue() {
        List<Long> queues = table.all().ranges().keySet().stream()
                .filter(share -> share.startsWith(PACES.getFirst() + IN))
                .map(share -> Long.valueOf(share.substring(share.indexOf(IN) + IN.length())))
                .sorted(Comparator.comparing(this::queue))
                .toList();
        return new Section(
                        wording,
                        wording.say("throughput.groups.queues"),
                        Stream.of("share", "share-of-queue", "pace")
                                .map(wording::meaning)
                                .toList())
                .table(new Sheet(
                        wording.say("throughput.groups.queues.table"),
                        Stream.concat(
                                        Stream.of(wording.say("throughput.queue")),
                                        PACES.stream().map(this::name))
                                .toList(),
                        queues.stream()
                                .map(queue -> Stream.concat(
                                                Stream.of(Cell.text(queue(queue))),
                                                PACES.stream()
                                                        .map(pace -> range(table.all()
                                                                .ranges()
                                                                .get(pace + IN + queue))))
                                        .toList())
                                .toList()));
    }

    private String queue(long id) {
        return queueNames.getOrDefault(id, "?");
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

    private Section withheld() {
        return new Section(
                        wording,
                        wording.say("cohort.withheld"),
                        Stream.of("people", "figure", "FEW", "WAITING", "AWAY")
                                .map(each -> new Meaning(
                                        wording.say("cohort.meaning." + each + ".term"),
                                        wording.say("cohort.meaning." + each)))
                                .toList())
                .table(new Sheet(
                        wording.say("throughput.groups.withheld"),
                        List.of(
                                wording.say("cohort.group"),
                                wording.say("cohort.people"),
                                wording.say("cohort.withheld")),
                        teams().map(row ->
                                        List.of(Cell.text(name(row)), wording.count(row.people()), Cell.text(why(row))))
                                .toList()));
    }

    private Stream<GroupRow> teams() {
        return Stream.concat(Stream.of(table.all()), table.teams().stream());
    }

    private String name(String share) {
        return wording.say(share.startsWith("WORK_") ? "throughput.group." + share : "cohort.figure." + share);
    }

    private String name(GroupRow row) {
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

    private Cell range(@Nullable Range range) {
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
