package org.earshot.trace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.clip.Voice;
import org.earshot.shared.ui.Times;
import org.earshot.trace.Outcome;
import org.earshot.trace.Result;
import org.earshot.trace.Result.Named;
import org.earshot.trace.Run;
import org.earshot.trace.Trace;
import org.jspecify.annotations.Nullable;

/** What came of the latest comparison: who is named, how sure that is, and figures of those who are not, without names. */
final class ResultPart extends Div {

    ResultPart(Trace trace, Run run, Outcome outcome, Times times) {
        addClassName("earshot-stack");
        var head = new H3(getTranslation("trace.outcome." + outcome));
        add(head, new Paragraph(getTranslation("trace.outcome." + outcome + ".line")));
        Result result = run.result();
        if (result != null) {
            if (!result.named().isEmpty()) {
                add(named(trace, result, times));
            }
            if (result.clipCode() != null) {
                add(figures(result.clipCode(), result));
            } else {
                add(new Paragraph(getTranslation("trace.alike", alike(result))));
            }
        }
        var limits = new Paragraph(getTranslation("trace.limits"));
        limits.addClassName("earshot-hint");
        add(limits);
    }

    private UnorderedList named(Trace trace, Result result, Times times) {
        var list = new UnorderedList();
        for (Named named : result.named()) {
            list.add(new ListItem(getTranslation(
                            "trace.named", trace.name(named.accountId()), Facts.number(named.z()), named.keyVersion())
                    + " " + play(named.play(), times)));
        }
        return list;
    }

    private String play(Result.@Nullable PlayFound play, Times times) {
        return play == null
                ? getTranslation("trace.named.no-play")
                : getTranslation(
                        "trace.named.play",
                        String.valueOf(play.grantId()),
                        times.dayAndTime(play.deliveredAt()),
                        right(play.rightKind()),
                        Facts.number(play.z()));
    }

    private String right(String kind) {
        return switch (kind) {
            case "lease", "case", "privacy", "second-ear" -> getTranslation("trace.right." + kind);
            default -> kind;
        };
    }

    private Facts figures(String clipCode, Result result) {
        return new Facts()
                .code("trace.clip", clipCode)
                .fact(
                        "trace.voice",
                        getTranslation(
                                result.voice() == Voice.DISGUISED ? "trace.voice.heard" : "trace.voice.recorded"))
                .fact(
                        "trace.considered",
                        getTranslation(
                                "trace.considered.line",
                                result.considered(),
                                result.others().isEmpty()
                                        ? "–"
                                        : result.others().stream()
                                                .map(Facts::number)
                                                .collect(Collectors.joining(", "))))
                .fact(
                        "trace.lies",
                        getTranslation(
                                "trace.lies.line",
                                Facts.seconds(result.offsetMs()),
                                String.format(Locale.ROOT, "%.4f", result.speed()),
                                String.format(Locale.ROOT, "%.2f", result.fit()),
                                Facts.number(result.seconds())))
                .fact("trace.alike.title", getTranslation("trace.alike.line", alike(result), result.clips()));
    }

    private static String alike(Result result) {
        return result.alike().isEmpty()
                ? "–"
                : result.alike().stream()
                        .limit(5)
                        .map(each -> each.clipCode() + " (" + each.votes() + ")")
                        .collect(Collectors.joining(", "));
    }
}
