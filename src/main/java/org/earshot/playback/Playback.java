package org.earshot.playback;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.audit.Audit;
import org.earshot.clip.Clip;
import org.earshot.clip.Clips;
import org.earshot.clip.Voice;
import org.earshot.playback.GrantStore.Asked;
import org.earshot.playback.GrantStore.Given;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.earshot.shared.Verdict;
import org.earshot.shift.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to sound. A grant is given where a {@link ListeningRight} holds and no {@link ListeningStop} objects, and
 * both are asked again at delivery. Every grant, delivery and heard range is a row. Times come from the database.
 */
@Door
public class Playback {

    /** For rounding between the audio clock and the database's; given once per delivery, not once per report. */
    static final Duration TOLERANCE = Duration.ofMillis(250);

    private final Grants grants;
    private final GrantStore given;
    private final HeardStore log;
    private final List<ListeningRight> rights;
    private final List<ListeningStop> stops;
    private final Delivery delivery;
    private final AsRecorded asRecorded;
    private final Clips clips;
    private final Me me;
    private final Audit audit;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;

    Playback(
            Grants grants,
            GrantStore given,
            HeardStore log,
            List<ListeningRight> rights,
            List<ListeningStop> stops,
            Delivery delivery,
            AsRecorded asRecorded,
            Clips clips,
            Me me,
            Audit audit,
            DatabaseTime time,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.given = given;
        this.log = log;
        this.rights = rights;
        this.stops = stops;
        this.delivery = delivery;
        this.asRecorded = asRecorded;
        this.clips = clips;
        this.me = me;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /** Whether any stop keeps me from hearing clips at the desk now; the first objection. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public Verdict mayHear() {
        return mayHear(HeldRight.DESK);
    }

    /** Whether any stop keeps somebody from hearing what they had a right of this kind to; the first objection. */
    @RolesAllowed("SYSTEM")
    @Transactional(readOnly = true)
    public Verdict mayHear(long accountId, String rightKind) {
        return stopped(accountId, rightKind);
    }

    private Verdict mayHear(String rightKind) {
        return stopped(me.id(), rightKind);
    }

    private Verdict mayHear(String rightKind, long clipId) {
        return firstObjection(stop -> stop.mayHear(me.id(), rightKind, clipId));
    }

    private Verdict stopped(long account, String rightKind) {
        return firstObjection(stop -> stop.mayHear(account, rightKind));
    }

    private Verdict firstObjection(Function<ListeningStop, Verdict> asked) {
        for (ListeningStop stop : stops) {
            if (asked.apply(stop) instanceof Verdict.Refused refused) {
                return refused;
            }
        }
        return Verdict.allowed();
    }

    /** A right to one fetch of the clip's sound within 60 seconds, in this session. Refused with {@code sound.no-right}, or by a stop. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SoundGrant grant(long clipId) {
        return grant(clipId, () -> clips.clip(clipId).code(), Voice.DISGUISED, false);
    }

    /** The same for a clip whose facts the caller has at hand. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SoundGrant grant(Clip clip) {
        return grant(clip.id(), clip::code, Voice.DISGUISED, false);
    }

    /** The same for the clip after the one in hand: the log tells what was fetched ahead from what was asked for to be heard. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SoundGrant grantAhead(Clip clip) {
        return grant(clip.id(), clip::code, Voice.DISGUISED, true);
    }

    /**
     * The same with the voices as they were recorded, for whoever holds the clearance {@link Undisguised#CLEARANCE}. Refused like
     * {@link #grant(Clip)}, with {@code sound.not-cleared}, and with {@code sound.undisguised-reason} without a reason of 3 to
     * 500 characters; the reason is sealed with the clip's key and stays with it.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public SoundGrant grantAsRecorded(Clip clip, String reason) {
        asRecorded.mustBeAllowed();
        SoundGrant given = grant(clip.id(), clip::code, Voice.AS_RECORDED, false);
        asRecorded.note(clip.id(), reason);
        return given;
    }

    private SoundGrant grant(long clipId, Supplier<String> code, Voice voice, boolean ahead) {
        HeldRight right = unstopped(clipId);
        SoundGrant given = grants.give(new Asked(me.id(), me.sessionHash(), clipId, right, voice, ahead));
        audit.record(
                "sound.granted",
                "clip",
                code.get(),
                Map.of("right", right.kind(), "ref", right.ref(), "ahead", ahead, "voice", voice));
        return given;
    }

    /**
     * The sound as WAV, 16 kHz mono, once: the span of the right, marked for this play and encrypted under the key of the
     * grant ({@link SealedSound}). Refused with {@code sound.grant} when the token is unknown, used, too old or of
     * another session or person, and with {@code sound.no-right} or by a stop when the ground for it is gone.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public byte[] deliver(String token) {
        Given grant = grants.take(token, me.id(), me.sessionHash(), time.now()).orElseThrow(Playback::noGood);
        mayHear(grant.rightKind(), grant.clipId()).orThrow();
        if (!holds(grant.clipId(), grant.right())) {
            throw noRight();
        }
        if (grant.voice() == Voice.AS_RECORDED) {
            asRecorded.mustBeAllowed();
        }
        audit.record("sound.delivered", "clip", clips.clip(grant.clipId()).code(), Map.of("grant", grant.id()));
        return delivery.of(grant);
    }

    /**
     * Notes what I played, in the order of playing. Ranges are cut to what was delivered of the clip, and all reports since the latest delivery
     * together to the time that has passed since then; without a delivery nothing is believed. Answers how much of the clip
     * I have heard at least once now, 0 to 100, rounded down.
     */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional
    public int heard(Clip clip, List<HeardRange> ranges) {
        long account = me.id();
        Optional<GrantStore.Delivered> delivery =
                ranges.isEmpty() ? Optional.empty() : given.lockLatestDelivery(account, clip.id());
        List<HeardStore.Noted> before = log.of(account, clip.id());
        List<HeardRange> heard = ranges(before.stream());
        delivery.ifPresent(delivered -> {
            double spent = HeardRules.spentMs(
                    ranges(before.stream().filter(noted -> !noted.at().isBefore(delivered.at()))));
            double passed = Duration.between(delivered.at(), delivered.now())
                            .plus(TOLERANCE)
                            .toMillis()
                    - spent;
            List<HeardRange> believed = HeardRules.believable(
                    HeardRules.within(ranges, delivered.fromMs(), delivered.toMs()), clip.durationMs(), passed);
            log.add(delivered.grantId(), account, clip.id(), believed, delivered.now());
            heard.addAll(believed);
            if (!believed.isEmpty()) {
                events.publishEvent(new SoundHeard(account, clip.id(), clip.riskHint()));
            }
        });
        return HeardRules.percent(heard, clip.durationMs());
    }

    private static List<HeardRange> ranges(Stream<HeardStore.Noted> noted) {
        return noted.map(HeardStore.Noted::range).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Seconds of the clip that I have played, replays included. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public double heardSeconds(long clipId) {
        return log.of(me.id(), clipId).stream()
                        .mapToLong(noted -> noted.range().toMs() - noted.range().fromMs())
                        .sum()
                / 1000.0;
    }

    /** Who has listened to the clip and how much of it at least once, 0 to 100; for those who answer for a case. */
    @RolesAllowed({"SUPERVISOR", "TS_ANALYST", "TS_LEAD", "AUDITOR", "SYSTEM"})
    @Transactional(readOnly = true)
    public Map<Long, Integer> listeners(Clip clip) {
        Map<Long, Integer> percents = new java.util.LinkedHashMap<>();
        for (long account : log.listeners(clip.id())) {
            percents.put(account, HeardRules.percent(ranges(log.of(account, clip.id()).stream()), clip.durationMs()));
        }
        return percents;
    }

    /** Clips I have heard something of since then, latest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<HeardClip> heardSince(Instant since) {
        return log.clipsSince(me.id(), since);
    }

    /** Seconds of sound I have played since then, replays included. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public int heardSecondsSince(Instant since) {
        return (int) (log.msSince(me.id(), since) / 1000);
    }

    /** When I played something since then, as reported: each stretch ends with its report and is as long as its sound took to play. Oldest first. */
    @RolesAllowed({"ANNOTATOR", "SUPERVISOR", "TS_ANALYST", "TS_LEAD"})
    @Transactional(readOnly = true)
    public List<Span> soundSince(Instant since) {
        return log.spansSince(me.id(), since);
    }

    /** The first of my rights to the clip that no stop objects to; refused with the first objection, or for want of a right. */
    private HeldRight unstopped(long clipId) {
        Verdict why = null;
        for (ListeningRight right : rights) {
            HeldRight held = right.held(me.id(), clipId).orElse(null);
            if (held != null) {
                Verdict verdict = mayHear(held.kind(), clipId);
                if (verdict instanceof Verdict.Allowed) {
                    return held;
                }
                why = why == null ? verdict : why;
            }
        }
        (why == null ? mayHear() : why).orThrow();
        throw noRight();
    }

    private boolean holds(long clipId, HeldRight granted) {
        return rights.stream()
                .anyMatch(right ->
                        right.held(me.id(), clipId).filter(granted::equals).isPresent());
    }

    private static Refusal noRight() {
        return new Refusal("sound.no-right", "This clip is not in your hands any more, so it cannot be played.");
    }

    private static Refusal noGood() {
        return new Refusal("sound.grant", "This right to the sound has been used or is too old. Ask for a new one.");
    }
}
