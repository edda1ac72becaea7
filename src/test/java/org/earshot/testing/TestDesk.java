package org.earshot.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.playback.Playback;
import org.earshot.review.Desk;
import org.earshot.review.DeskAnswer;
import org.earshot.review.DeskClip;
import org.earshot.review.DeskDraft;
import org.earshot.review.DeskWork;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Works at the desk as a page would, without waiting for sound to be over. */
@TestComponent
public class TestDesk {

    /** Real languages that no other test uses, so that each test has its queue to itself. */
    private static final List<String> TWO_LETTERS = List.of(
            "gd-GB", "kw-GB", "br-FR", "eu-ES", "gl-ES", "ga-IE", "lb-LU", "mt-MT", "rm-CH", "se-NO", "sq-AL", "is-IS",
            "ka-GE", "hy-AM", "az-AZ", "kk-KZ", "ky-KG", "mn-MN", "ne-NP", "si-LK", "km-KH", "lo-LA", "my-MM", "dz-BT",
            "ti-ER", "am-ET", "so-SO", "sw-KE", "zu-ZA", "xh-ZA", "af-ZA", "bs-BA", "mk-MK", "sl-SI", "lv-LV", "lt-LT",
            "et-EE", "be-BY", "uz-UZ", "tk-TM", "yo-NG", "ig-NG", "ha-NG", "rw-RW", "mg-MG", "mi-NZ", "sm-WS", "fj-FJ",
            "ht-HT", "qu-PE", "ay-BO", "gn-PY", "ku-TR", "ps-AF", "sd-PK", "ug-CN", "bo-CN", "tt-RU", "ba-RU", "cv-RU",
            "os-RU", "ab-GE", "av-RU", "ce-RU", "kv-RU", "li-NL", "sc-IT", "oc-FR", "an-ES", "su-ID", "ml-IN", "te-IN",
            "kn-IN", "gu-IN", "pa-IN", "or-IN", "as-IN", "sn-ZW", "ny-MW", "st-LS", "tn-BW", "ts-ZA", "ve-ZA", "ss-SZ",
            "rn-BI", "lg-UG", "ki-KE", "wo-SN", "ff-SN", "ak-GH", "ee-GH", "bm-ML", "ln-CD", "kg-CD", "sg-CF", "aa-ET",
            "ar-EG", "bg-BG", "bi-VU", "bn-BD", "ca-ES", "ch-GU", "cs-CZ", "da-DK", "dv-MV", "el-GR", "fa-IR", "fi-FI",
            "hi-IN", "ho-PG", "hr-HR", "hu-HU", "hz-NA", "ii-CN", "ik-US", "iu-CA", "ja-JP", "jv-ID", "kj-NA", "ko-KR",
            "kr-NG", "ks-IN", "lu-CD", "mh-MH", "mr-IN", "na-NR", "nd-ZW", "ng-NA", "nl-NL", "nr-ZA", "nv-US", "oj-CA",
            "om-ET", "pl-PL", "sk-SK", "sr-RS", "sv-SE", "ta-IN", "tg-TJ", "th-TH", "tr-TR", "tw-GH", "ty-PF", "uk-UA",
            "ur-PK", "vi-VN", "za-CN");

    private static final List<String> LOCALES =
            Stream.concat(TWO_LETTERS.stream(), threeLetters()).toList();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Desk desk;
    private final Playback playback;
    private final TestFloor floor;
    private final TestClips clips;
    private final Clips register;
    private final DSLContext db;

    public TestDesk(Desk desk, Playback playback, TestFloor floor, TestClips clips, Clips register, DSLContext db) {
        this.desk = desk;
        this.playback = playback;
        this.floor = floor;
        this.clips = clips;
        this.register = register;
        this.db = db;
    }

    /** A queue of its own with as many clips, and somebody on shift who may work on it. */
    public record Room(Person person, long queue, String locale, List<Long> clips) {
        public String language() {
            return TestDesk.language(locale);
        }
    }

    /** One region of each language with a code of three letters; Filipino is another test's. */
    private static Stream<String> threeLetters() {
        return Locale.availableLocales()
                .filter(locale -> locale.getLanguage().length() == 3
                        && locale.getCountry().length() == 2
                        && locale.getScript().isEmpty()
                        && !locale.getLanguage().equals("fil"))
                .map(locale -> locale.getLanguage() + "-" + locale.getCountry())
                .collect(Collectors.toMap(TestDesk::language, tag -> tag, (one, other) -> one, TreeMap::new))
                .values()
                .stream();
    }

    private static String language(String locale) {
        return locale.substring(0, locale.indexOf('-'));
    }

    public Room room(int count) {
        String locale = LOCALES.get(NEXT.getAndIncrement());
        long queue = floor.queue(language(locale));
        List<Long> made = java.util.stream.IntStream.range(0, count)
                .mapToObj(each -> clips.readyClip(locale))
                .toList();
        // In languages without a list of words nothing is known to be harmless, and after a heavy clip nothing else
        // comes.
        db.execute("update queue.task set band = 0 where queue_id = ?", queue);
        return new Room(floor.worker(TestDesk.language(locale)), queue, locale, made);
    }

    public static DeskDraft draft(@Nullable String transcript, @Nullable String severity) {
        return new DeskDraft(transcript, Map.of("wakeWord", "SPOKEN", "forAssistant", "NO"), severity);
    }

    /** What a page sends about the clip in hand. */
    public static DeskWork work(DeskClip clip, DeskDraft draft, @Nullable DeskClip ready) {
        return new DeskWork(
                clip.taskId(),
                clip.fence(),
                draft,
                clip.formKey(),
                List.of(new DeskWork.HeardSpan(0, clip.durationMs(), 1)),
                ready == null ? null : ready.taskId(),
                List.of(clip.formKey()),
                null);
    }

    /** The same work, with "heard, not distress" stated. */
    public static DeskWork stating(String reason, DeskWork work) {
        return new DeskWork(
                work.taskId(),
                work.fence(),
                work.draft(),
                work.formKey(),
                work.heard(),
                work.readyTaskId(),
                work.formKeys(),
                reason);
    }

    /** The same, from somebody who has played nothing. */
    public static DeskWork unheard(DeskClip clip, DeskDraft draft) {
        return new DeskWork(
                clip.taskId(), clip.fence(), draft, clip.formKey(), List.of(), null, List.of(clip.formKey()), null);
    }

    /** Fetches the sound, a minute ago. */
    public void fetch(DeskClip clip) {
        playback.deliver(java.util.Objects.requireNonNull(clip.grant()).token());
        db.execute("update playback.sound_grant set delivered_at = delivered_at - interval '1' minute"
                + " where delivered_at > current_timestamp - interval '30' second");
    }

    /** Fetches, hears and files. */
    public DeskAnswer file(DeskClip clip, DeskDraft draft, @Nullable DeskClip ready) {
        fetch(clip);
        return desk.file(UUID.randomUUID(), work(clip, draft, ready));
    }

    /** The transcript of a version of a review as it is kept. */
    public String transcript(long clipId, byte[] sealed) {
        String words = SystemActor.call(
                "test", () -> register.unseal(clipId, "review", sealed).orElseThrow());
        return new JsonMapper().readTree(words).path("transcript").asString();
    }
}
