package org.earshot.secondear;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.audit.Audit;
import org.earshot.care.Look;
import org.earshot.care.Looks;
import org.earshot.clip.Clips;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked and answered, for those it belongs to: each person their own, without the other's name; supervisors and
 * trust-and-safety by clip, with both. Nobody is counted or compared.
 */
@Door
public class EarRecords {

    private static final int MOST_SHOWN = 100;

    private final QuestionStore questions;
    private final StepStore steps;
    private final EarWords words;
    private final Looks looks;
    private final Clips clips;
    private final People people;
    private final Me me;
    private final Audit audit;

    EarRecords(
            QuestionStore questions,
            StepStore steps,
            EarWords words,
            Looks looks,
            Clips clips,
            People people,
            Me me,
            Audit audit) {
        this.questions = questions;
        this.steps = steps;
        this.words = words;
        this.looks = looks;
        this.clips = clips;
        this.people = people;
        this.me = me;
        this.audit = audit;
    }

    /** What I asked and what I said yes to, newest first, at most a hundred. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional(readOnly = true)
    public List<EarEntry> mine() {
        List<Question> mine = questions.ofPerson(me.id(), steps.acceptedBy(me.id(), MOST_SHOWN), MOST_SHOWN);
        Map<Long, String> codes = codes(mine);
        var opened = words.open(mine);
        return mine.stream()
                .map(question -> new EarEntry(
                        question.id(),
                        codes.getOrDefault(question.clipId(), "?"),
                        question.askedBy() == me.id(),
                        question.toMs() - question.fromMs(),
                        question.ready(),
                        opened.of(question).ownWords(),
                        opened.of(question).answer(),
                        question.state(),
                        question.askedAt(),
                        question.endedAt()))
                .toList();
    }

    /** Everything that was asked about the clip, oldest first, with both names; reading it leaves an audit row. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public List<EarRecord> about(long clipId) {
        List<Question> asked = questions.about(clipId);
        if (asked.isEmpty()) {
            return List.of();
        }
        String code = codes(asked).getOrDefault(clipId, "?");
        audit.record("ear.read", "clip", code, Map.of("questions", asked.size()));
        List<Long> both = asked.stream()
                .flatMap(question -> Stream.of(question.askedBy(), question.helper()))
                .distinct()
                .toList();
        looks.noted(both, Look.What.SECOND_EAR, code);
        Map<Long, String> names = people.names(both);
        var opened = words.open(asked);
        return asked.stream()
                .map(question -> new EarRecord(
                        question.id(),
                        names.getOrDefault(question.askedBy(), "?"),
                        names.getOrDefault(question.helper(), "?"),
                        question.fromMs(),
                        question.toMs(),
                        question.ready(),
                        opened.of(question).ownWords(),
                        opened.of(question).answer(),
                        question.state(),
                        question.askedAt(),
                        question.endedAt()))
                .toList();
    }

    /**
     * Seconds I have spent on colleagues' questions that I said yes to since then: from the yes to the answer, or to whatever else
     * ended it. Paid like any other work, and outside of what is reckoned as net audio time; nobody else is told the figure.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR"})
    @Transactional(readOnly = true)
    public long helpedSecondsSince(Instant since) {
        return steps.helpedSince(me.id(), since).toSeconds();
    }

    private Map<Long, String> codes(List<Question> asked) {
        return clips.codes(asked.stream().map(Question::clipId).distinct().toList());
    }
}
