package org.earshot.review;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.clip.AssistantHeard;
import org.earshot.clip.Clip;
import org.earshot.clip.ClipWords;
import org.earshot.clip.Clips;
import org.earshot.clip.OpenedClip;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.queue.Lease;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws leased clips and their forms the way the desk shows them. */
@Component
final class Sheets {

    private final Clips clips;
    private final Playback playback;
    private final FormStore forms;
    private final GuidelineStore guidelines;
    private final Starter starter;
    private final DraftStore drafts;
    private final Me me;

    Sheets(
            Clips clips,
            Playback playback,
            FormStore forms,
            GuidelineStore guidelines,
            Starter starter,
            DraftStore drafts,
            Me me) {
        this.clips = clips;
        this.playback = playback;
        this.forms = forms;
        this.guidelines = guidelines;
        this.starter = starter;
        this.drafts = drafts;
        this.me = me;
    }

    /** @param ahead not in hand yet: its sound is fetched ahead */
    DeskClip clip(Lease lease, long leftMs, boolean ahead) {
        OpenedClip opened = clips.opened(lease.clipId());
        Clip clip = opened.clip();
        ClipWords words = opened.words();
        DraftStore.Before before = drafts.before(me.id(), lease);
        return new DeskClip(
                clip.code(),
                lease.taskId(),
                lease.fence(),
                leftMs,
                lease.queueName(),
                clip.durationMs(),
                clip.capturedAt(),
                clip.locale(),
                clip.deviceKind(),
                clip.trigger(),
                clip.wakeWord(),
                Base64.getEncoder().encodeToString(Peaks.atMost(Peaks.PAIRS, opened.peaks())),
                grant(clip, ahead),
                words.machineTranscript(),
                heard(words.assistantHeard()),
                words.assistantAnswer(),
                forms.ofQueue(lease.queueId()).key(),
                before.draft(),
                before.takenBack());
    }

    /** Null when nothing may be heard now: the clip is shown, and silent. */
    private @Nullable SoundGrant grant(Clip clip, boolean ahead) {
        try {
            return ahead ? playback.grantAhead(clip) : playback.grant(clip);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static DeskClip.@Nullable Heard heard(@Nullable AssistantHeard heard) {
        return heard == null ? null : new DeskClip.Heard(heard.text(), heard.intent(), heard.slots());
    }

    /** The forms of these clips that the page does not have. */
    List<DeskForm> forms(Collection<String> known, @Nullable DeskClip... shown) {
        Set<String> keys = Stream.of(shown)
                .filter(clip -> clip != null)
                .map(clip -> clip.formKey())
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        List<DeskForm> drawn = new ArrayList<>();
        keys.forEach(key -> drawn.add(form(QueueForm.of(key))));
        return drawn;
    }

    private DeskForm form(QueueForm form) {
        List<FormQuestion> questions = forms.questions(form.formId(), form.version());
        Map<String, Guideline> written = guidelines.of(form.queueId());
        Map<String, String> html = new HashMap<>();
        Stream.concat(questions.stream().map(FormQuestion::key), Stream.of(FormRules.SEVERITY))
                .forEach(question -> html.put(
                        question,
                        SafeMarkdown.html(written.getOrDefault(question, starter.guideline(question))
                                .markdown())));
        return new DeskForm(form.key(), questions, html);
    }
}
