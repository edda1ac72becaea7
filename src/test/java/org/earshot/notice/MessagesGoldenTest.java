package org.earshot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.earshot.access.People;
import org.earshot.access.Sites;
import org.earshot.shared.Texts;
import org.earshot.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Every template on every channel, held to what it may say. */
@DatabaseTest
class MessagesGoldenTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** What none of the messages may touch upon: what a clip is about, what was said on it, where, and by whom. */
    private static final List<String> FORBIDDEN = List.of(
            "child",
            "minor",
            "abuse",
            "exploit",
            "sexual",
            "assault",
            "violen",
            "domestic",
            "suicid",
            "self-harm",
            "kill",
            "murder",
            "weapon",
            "threat",
            "medical",
            "accident",
            "fire",
            "elder",
            "vulnerable",
            "captiv",
            "traffick",
            "distress",
            "crime",
            "criminal",
            "police",
            "hotline",
            "victim",
            "danger",
            "transcript",
            "clip",
            "recording",
            "sound",
            "heard",
            "said",
            "voice",
            "kitchen",
            "address",
            "account",
            "device",
            "customer",
            "attach");

    @Autowired
    Texts texts;

    @Autowired
    People people;

    @Autowired
    Sites sites;

    @Autowired
    JsonMapper json;

    @Test
    void everyTemplateReadsExactlyAsWrittenDown() throws IOException {
        String rendered = all();
        Path written = Path.of("target/messages.txt");
        Files.writeString(written, rendered);
        assertThat(rendered)
                .as("compare %s with the golden file, and change that by hand", written)
                .isEqualTo(golden());
    }

    @Test
    void theGoldenFileNamesEveryTemplateOnceOnEveryChannel() throws IOException {
        String golden = golden();
        for (Template template : Template.values()) {
            for (Channel channel : Channel.values()) {
                assertThat(golden.split(Pattern.quote("=== " + template + " " + channel + "\n"), -1))
                        .as("%s by %s", template, channel)
                        .hasSize(2);
            }
        }
    }

    @Test
    void noTemplateTouchesUponWhatItIsAbout() {
        for (Template template : Template.values()) {
            for (String part : parts(template)) {
                String text = part.toLowerCase(Locale.ROOT);
                assertThat(text).as("%s", template).doesNotContain(FORBIDDEN);
                assertThat(part).as("a category's code in %s", template).doesNotContainPattern("\\bC(0\\d|1[0-4])\\b");
            }
        }
    }

    @Test
    void aNoticeHasNoPlaceForWordsOfAClip() {
        assertThat(Arrays.stream(Notice.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("template", "toAccount", "caseNumber", "severity", "byWhen", "path", "urgent");
    }

    private String all() {
        var text = new StringBuilder();
        for (Template template : Template.values()) {
            List<String> parts = parts(template);
            for (Channel channel : Channel.values()) {
                text.append("=== ").append(template).append(' ').append(channel).append('\n');
                text.append(parts.get(channel.ordinal())).append("\n\n");
            }
        }
        return text.toString();
    }

    /** As written in the tool, in a mail (subject and text) and to the webhook. */
    private List<String> parts(Template template) {
        var rendering = new Rendering(texts, people, sites, json, "https://earshot.example/");
        var notice = new Notice(
                template,
                7,
                "ESC-2026-000123",
                "P0",
                Instant.parse("2026-11-22T12:05:00Z"),
                "case/ESC-2026-000123",
                true);
        return List.of(
                rendering.line(notice, BUCHAREST),
                rendering.subject(notice) + "\n\n" + rendering.mail(notice, BUCHAREST),
                rendering.body(new Message(1, KEY, notice, false), BUCHAREST));
    }

    private static String golden() throws IOException {
        try (var file = MessagesGoldenTest.class.getResourceAsStream("messages.txt")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
