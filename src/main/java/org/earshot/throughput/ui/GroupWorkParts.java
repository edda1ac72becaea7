package org.earshot.throughput.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How groups work, as shares. */
final class GroupWorkParts {

    private static final List<String> PACES = List.of("WORK_PACE_05", "WORK_PACE_1", "WORK_PACE_2", "WORK_PACE_3");

    private static final String IN = "_IN_";

    private final GroupParts parts;
    private final Map<Long, String> queueNames;
    private final Wording wording;

    GroupWorkParts(GroupParts parts, Map<Long, String> queueNames, Wording wording) {
        this.parts = parts;
        this.queueNames = queueNames;
        this.wording = wording;
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
                parts.withheld());
    }

    private static List<String> handle(String band, int... seconds) {
        return IntStream.of(seconds)
                .mapToObj(each -> "WORK_HANDLE_" + band + "_" + each)
                .toList();
    }

    private Section section(String title, List<String> shares, String... figures) {
        return parts.section(
                title, shares, Stream.of(figures).map(wording::meaning).toList());
    }

    /** The queues that were told of, whatever was done in them. */
    private Section byQueue() {
        List<Long> queues = parts.told().keySet().stream()
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
                                        PACES.stream().map(parts::name))
                                .toList(),
                        queues.stream()
                                .map(queue -> Stream.concat(
                                                Stream.of(Cell.text(queue(queue))),
                                                PACES.stream()
                                                        .map(pace -> parts.range(
                                                                parts.told().get(pace + IN + queue))))
                                        .toList())
                                .toList()));
    }

    private String queue(long id) {
        return queueNames.getOrDefault(id, "?");
    }
}
