package org.earshot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.earshot.audio.Decoder;
import org.earshot.audio.Levelled;
import org.earshot.audio.Leveller;

/** Speakers whose identity is known: the synthesiser of the demo's voices, each voice a speaker who says twelve sentences. */
final class MadeSpeakers {

    private static final List<String> VOICES =
            List.of(("m1 m2 m3 m4 m5 m6 m7 m8 f1 f2 f3 f4 f5 Alex Alicia Andrea Andy Annie "
                            + "antonio belinda benjamin caleb david ed edward linda Marco Mario max Michael miguel Mike pablo paul rob steph")
                    .split(" "));

    private static final List<String> SENTENCES = List.of(
            "Set a timer for nine minutes, please.",
            "What is the weather like tomorrow morning?",
            "Turn off the lights in the hallway and the kitchen.",
            "Play the song that we heard at the party last week.",
            "Add two loaves of bread and some butter to my list.",
            "Call my aunt on her mobile, she is waiting for me.",
            "How long does it take to drive to the station now?",
            "Wake me up at half past six, but not on Sunday.",
            "Stop the music and tell me what is in the news.",
            "Is the door of the garage closed, or did I forget it?",
            "Read me the next part of the book about the island.",
            "Make it a little warmer in the room of the children.");

    private MadeSpeakers() {}

    static boolean possible() {
        try {
            return new ProcessBuilder("espeak-ng", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** By speaker, then sentence: each said a little faster or slower, higher or lower, with a little noise around it. */
    static List<List<Levelled>> make(Decoder decoder, long seed) throws IOException, InterruptedException {
        var random = new Random(seed);
        Path folder = Files.createTempDirectory("earshot-voices");
        Path file = folder.resolve("said.wav");
        List<List<Levelled>> speakers = new ArrayList<>();
        try {
            for (String voice : VOICES) {
                List<Levelled> said = new ArrayList<>();
                int own = 40 + random.nextInt(20);
                for (String sentence : SENTENCES) {
                    say(file, voice, 150 + random.nextInt(40), own - 5 + random.nextInt(11), sentence);
                    var decoded = decoder.decode(Files.readAllBytes(file));
                    float[] mono = decoded.mono();
                    for (int i = 0; i < mono.length; i++) {
                        mono[i] += (float) (random.nextGaussian() * 0.001);
                    }
                    said.add(Leveller.level(decoded));
                }
                speakers.add(said);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
        return speakers;
    }

    private static void say(Path file, String voice, int speed, int pitch, String sentence)
            throws IOException, InterruptedException {
        int end = new ProcessBuilder(
                        "espeak-ng",
                        "-v",
                        "en-us+" + voice,
                        "-s",
                        String.valueOf(speed),
                        "-p",
                        String.valueOf(pitch),
                        "-w",
                        file.toString(),
                        "--",
                        sentence)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (end != 0) {
            throw new IOException("espeak-ng ended with " + end + " for the voice " + voice);
        }
    }
}
