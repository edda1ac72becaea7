package org.earshot.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SignalWordsTest {

    private final SignalWords words = new SignalWords(new PathMatchingResourcePatternResolver());

    @ParameterizedTest
    @CsvSource({
        "en, athena CALL for help please, DISTRESS",
        "en, you tell anyone and you'll regret it, VIOLENCE",
        "en, play porn on the tv, SEXUAL",
        "de, Er hat ein Messer!, VIOLENCE",
        "de, ich hab Angst vor ihm, DISTRESS",
        "es, si le decís a alguien te vas a arrepentir, VIOLENCE",
        "fr, au secours, DISTRESS",
        "ro, mami mi-e frică vino înapoi, DISTRESS",
        "ro, are un cuţit, VIOLENCE",
    })
    void findsAPhraseHoweverItIsSpelt(String language, String said, Signal category) {
        assertThat(words.in(said, language)).contains(category);
    }

    @ParameterizedTest
    @CsvSource({
        "en, kill the lights and help us find the remote",
        "en, play bombastic by the middlesex choir",
        "de, mach das licht an und spiel musik",
        "es, ayuda con la receta",
        "fr, allume la lumière du salon",
        "ro, aprinde lumina în bucătărie",
    })
    void leavesOrdinaryTalkAlone(String language, String said) {
        assertThat(words.in(said, language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ro"})
    void everyListHasAllThreeCategories(String language) {
        assertThat(words.knows(language)).isTrue();
        List<String> one = switch (language) {
            case "en" -> List.of("a gun", "help me", "naked");
            case "de" -> List.of("eine waffe", "hilf mir", "nackt");
            case "es" -> List.of("una pistola", "socorro", "desnuda");
            case "fr" -> List.of("une arme", "au secours", "toute nue");
            default -> List.of("un pistol", "ajutor", "dezbrăcată");
        };
        assertThat(words.in(String.join(", ", one), language))
                .containsExactlyInAnyOrder(Signal.VIOLENCE, Signal.DISTRESS, Signal.SEXUAL);
    }

    @Test
    void aLanguageWithoutAListIsNotKnown() {
        assertThat(words.knows("cy")).isFalse();
        assertThat(words.in("help me", "cy")).isEmpty();
    }

    @Test
    void aListWithAPhraseOutsideACategoryIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SignalWords(Map.of("xx", List.of("# why", "", "lost"))))
                .hasMessageContaining("words-xx.txt");
        assertThat(new SignalWords(Map.of("xx", List.of("[sexual]", "a # why"))).in("A!", "xx"))
                .isEqualTo(Set.of(Signal.SEXUAL));
    }
}
