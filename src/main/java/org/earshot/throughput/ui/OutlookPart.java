package org.earshot.throughput.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.shared.ui.ChartData;
import org.earshot.shared.ui.ChartData.Measure;
import org.earshot.shared.ui.ChartData.Series;
import org.earshot.shared.ui.Hue;
import org.earshot.throughput.Outlook;
import org.earshot.throughput.Outlook.ForecastDay;
import org.jspecify.annotations.Nullable;

/** A forecast beside another in which something came otherwise. */
final class OutlookPart {

    private final Outlook planned;
    private final Outlook tried;
    private final Wording wording;

    OutlookPart(Outlook planned, Outlook tried, Wording wording) {
        this.planned = planned;
        this.tried = tried;
        this.wording = wording;
    }

    Section section() {
        return new Section(
                        wording,
                        wording.say("throughput.outlook"),
                        Stream.of("forecast", "limit", "per-person")
                                .map(wording::meaning)
                                .toList())
                .drawing(new ChartData.Lines(
                        wording.say("throughput.outlook.chart"),
                        wording.say("throughput.day"),
                        new Measure(wording.say("throughput.clips"), "", 0),
                        planned.days().stream()
                                .map(day -> wording.day(day.day()))
                                .toList(),
                        List.of(
                                Series.projected(wording.say("throughput.outlook.planned"), Hue.NOW, backlog(planned)),
                                Series.projected(
                                        wording.say("throughput.outlook.tried"), Hue.COMPARED, backlog(tried))),
                        List.of(),
                        List.of()))
                .table(perPerson())
                .table(days(planned, "throughput.outlook.planned"))
                .table(days(tried, "throughput.outlook.tried"));
    }

    private static List<@Nullable Double> backlog(Outlook outlook) {
        List<@Nullable Double> values = new ArrayList<>();
        for (ForecastDay day : outlook.days()) {
            values.add(day.backlog());
        }
        return values;
    }

    private Sheet perPerson() {
        return new Sheet(
                wording.say("throughput.outlook.short"),
                List.of(
                        wording.say("throughput.figure"),
                        wording.say("throughput.outlook.planned"),
                        wording.say("throughput.outlook.tried")),
                List.of(
                        List.of(
                                Cell.text(wording.say("throughput.outlook.now")),
                                wording.number(planned.backlog(), 0),
                                wording.number(tried.backlog(), 0)),
                        List.of(
                                Cell.text(wording.figure("per-person")),
                                wording.number(planned.perPerson(), 0),
                                wording.number(tried.perPerson(), 0)),
                        List.of(
                                Cell.text(wording.say("throughput.outlook.end")),
                                wording.number(planned.days().getLast().backlog(), 0),
                                wording.number(tried.days().getLast().backlog(), 0))));
    }

    private Sheet days(Outlook outlook, String name) {
        return new Sheet(
                wording.say("throughput.outlook.days", wording.say(name)),
                List.of(
                        wording.say("throughput.day"),
                        wording.figure("entered"),
                        wording.say("throughput.outlook.people"),
                        wording.say("throughput.outlook.done"),
                        wording.figure("standing"),
                        wording.say("throughput.outlook.oldest"),
                        wording.figure("limit")),
                outlook.days().stream()
                        .map(day -> List.of(
                                Cell.text(wording.day(day.day())),
                                wording.number(day.inflow(), 0),
                                wording.number(day.people(), 1),
                                wording.number(day.done(), 0),
                                wording.number(day.backlog(), 0),
                                wording.count(day.oldestDays()),
                                Cell.text(wording.say("throughput.limit." + day.limit()))))
                        .toList());
    }
}
