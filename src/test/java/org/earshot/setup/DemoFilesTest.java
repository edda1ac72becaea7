package org.earshot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.earshot.access.Role;
import org.earshot.clip.AssistantHeard;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    private final DemoPlan plan = DemoFiles.plan();
    private final List<DemoClip> clips = DemoFiles.clips();

    @Test
    void everyRoleIsHeldByAnAccountThatCanSignIn() {
        var held = plan.people().stream()
                .flatMap(person -> person.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        var sites = plan.sites().stream().map(DemoPlan.PlannedSite::name).toList();

        assertThat(held).isEqualTo(EnumSet.allOf(Role.class));
        assertThat(plan.people()).allSatisfy(person -> assertThat(sites).contains(person.site()));
        assertThat(plan.sites()).hasSize(3).allSatisfy(site -> {
            ZoneId.of(site.timeZone());
            assertThat(site.counsellor().line()).contains("555-01");
        });
        assertThat(plan.password()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(plan.people().stream().map(DemoPlan.PlannedPerson::username)).doesNotHaveDuplicates();
    }

    @Test
    void everyLanguageOfAClipHasAQueueAndSomebodyWhoSpeaksIt() {
        var languages =
                clips.stream().map(clip -> clip.locale().substring(0, 2)).collect(Collectors.toSet());

        assertThat(languages).isEqualTo(Set.of("en", "es", "ro"));
        assertThat(plan.queues().stream().map(DemoPlan.PlannedQueue::language)).containsAll(languages);
        for (String language : languages) {
            assertThat(plan.people())
                    .anyMatch(person -> person.roles().contains(Role.ANNOTATOR)
                            && person.languages() != null
                            && person.languages().contains(language));
        }
    }

    @Test
    void everyQuestionHasAGuidelineAndEveryConditionNamesAnAnswer() {
        var questions = plan.form().questions();

        assertThat(questions)
                .allSatisfy(question ->
                        assertThat(plan.guideline(question.key(), "en")).isNotBlank());
        assertThat(plan.guideline("severity", "en")).contains("S4");
        assertThat(plan.guideline("transcript", "ro")).contains("comma below").contains("Write what you hear");
        for (var question : questions) {
            var when = question.onlyWhen();
            if (when != null) {
                assertThat(questions)
                        .anyMatch(other -> other.key().equals(when.question())
                                && other.choices().stream()
                                        .anyMatch(choice -> choice.value().equals(when.answer())));
            }
        }
    }

    @Test
    void thereAreSixtyClipsAndMoreInThreeMegabytes() {
        long size =
                clips.stream().mapToLong(clip -> DemoFiles.sound(clip).length).sum();

        assertThat(clips).hasSizeGreaterThanOrEqualTo(60);
        assertThat(size).isBetween(100_000L, 3_000_000L);
        assertThat(clips.stream().map(DemoClip::externalId)).doesNotHaveDuplicates();
        assertThat(clips.stream().map(DemoClip::file)).doesNotHaveDuplicates();
        assertThat(clips)
                .allSatisfy(clip -> assertThat(new String(DemoFiles.sound(clip), 0, 4, StandardCharsets.ISO_8859_1))
                        .isEqualTo("OggS"));
    }

    @Test
    void everyIntentTheAssistantHeardIsOneTheFormKnows() {
        var known = plan.form().questions().stream()
                .filter(question -> question.key().equals("intent"))
                .flatMap(question -> question.choices().stream())
                .map(choice -> choice.value())
                .collect(Collectors.toCollection(HashSet::new));
        known.add("unknown");

        assertThat(clips.stream()
                        .map(DemoClip::assistantHeard)
                        .filter(Objects::nonNull)
                        .map(AssistantHeard::intent))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void noCardNumberReadAloudCouldBeOne() {
        var digits = Pattern.compile("\\d[\\d ]{11,}\\d");
        var numbers = clips.stream()
                .map(DemoClip::machineTranscript)
                .filter(Objects::nonNull)
                .flatMap(transcript -> digits.matcher(transcript).results())
                .map(found -> found.group().replace(" ", ""))
                .toList();

        assertThat(numbers).hasSize(3).noneMatch(DemoFilesTest::passesLuhn);
        assertThat(passesLuhn("4111111111111111")).isTrue();
    }

    private static boolean passesLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
