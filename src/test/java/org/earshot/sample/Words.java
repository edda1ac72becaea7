package org.earshot.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people say to an assistant, made up. */
final class Words {

    private static final Map<String, List<String>> SAID = Map.of(
            "en",
            List.of("turn on the lights", "set a timer for ten minutes", "play something quiet", "what is the time"),
            "de",
            List.of("mach das Licht an", "stell den Wecker auf sieben", "spiel etwas Ruhiges", "wie spät ist es"),
            "es",
            List.of("enciende la luz", "pon un temporizador", "pon música tranquila", "qué hora es"),
            "fr",
            List.of("allume la lumière", "mets un minuteur", "mets de la musique calme", "quelle heure est-il"),
            "it",
            List.of("accendi la luce", "imposta un timer", "metti musica tranquilla", "che ore sono"));

    private Words() {}

    static List<String> of(String locale) {
        return Objects.requireNonNull(SAID.get(locale.substring(0, 2)));
    }
}
