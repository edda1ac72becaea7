package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earshot.audio.Decoder;
import org.earshot.audio.Levelled;
import org.earshot.audio.Leveller;

/** Recordings of people, of words that six or more of the recordings say. Who speaks in them is not known. */
record RealWords(List<Levelled> sounds, List<String> words) {

    private static final Path FOLDER = Path.of("..", "shared", "clips", "real");
    private static final int OFTEN = 6;
    private static final Pattern SAID = Pattern.compile("\"([^\"]+)\": \\{\\s*\"transcript\": \"([^\"]*)\"");
    private static final Pattern CLIP = Pattern.compile("\"externalId\": \"([^\"]+)\".*\"file\": \"([^\"]+)\"");

    /** None where there are no recordings. */
    static RealWords read(Decoder decoder) throws IOException {
        List<Levelled> sounds = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (Files.isDirectory(FOLDER)) {
            Map<String, String> said = new HashMap<>();
            Map<String, Integer> times = new HashMap<>();
            Matcher truth = SAID.matcher(Files.readString(FOLDER.resolve("truth.json")));
            while (truth.find()) {
                said.put(truth.group(1), truth.group(2));
                times.merge(truth.group(2), 1, Integer::sum);
            }
            for (String line : Files.readAllLines(FOLDER.resolve("manifest.jsonl"))) {
                Matcher clip = CLIP.matcher(line);
                String word = clip.find() ? said.get(clip.group(1)) : null;
                if (word != null && times.getOrDefault(word, 0) >= OFTEN) {
                    sounds.add(Leveller.level(decoder.decode(Files.readAllBytes(FOLDER.resolve(clip.group(2))))));
                    words.add(word);
                }
            }
        }
        return new RealWords(sounds, words);
    }
}
