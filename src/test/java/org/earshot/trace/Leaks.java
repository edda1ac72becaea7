package org.earshot.trace;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.testing.As;
import org.earshot.testing.TestClips;
import org.earshot.testing.TestFloor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Clips that are listened to, sound that gets out, and people who trace it. */
@TestComponent
class Leaks {

    private static final int SEGMENT = 16 * 1024 + 16;

    private final As as;
    private final TestFloor floor;
    private final TestClips clips;
    private final Playback playback;
    private final Traces traces;
    private final Comparisons comparisons;
    private final TakeLandmarks landmarks;

    Leaks(
            As as,
            TestFloor floor,
            TestClips clips,
            Playback playback,
            Traces traces,
            Comparisons comparisons,
            TakeLandmarks landmarks) {
        this.as = as;
        this.floor = floor;
        this.clips = clips;
        this.playback = playback;
        this.traces = traces;
        this.comparisons = comparisons;
        this.landmarks = landmarks;
    }

    Person lead() {
        return as.person(Set.of(Role.TS_LEAD), Set.of());
    }

    Person custodian() {
        return as.person(Set.of(Role.CUSTODIAN), Set.of());
    }

    /** A clip that is ready and has its landmarks. */
    long clip(byte[] wav) {
        long clip = clips.readyClip(TestClips.facts("leak-" + UUID.randomUUID(), "nb-NO", "x"), wav);
        landmarks.all();
        return clip;
    }

    /** The sound as WAV, as the person's page hears it. */
    byte[] heardBy(Person person, long clip) {
        floor.lease(person, clip);
        return as.call(person, () -> {
            SoundGrant grant = playback.grant(clip);
            return opened(Base64.getDecoder().decode(grant.key()), playback.deliver(grant.token()));
        });
    }

    /** Asks, agrees and waits until the comparison is done. */
    Trace traced(Person lead, Person second, byte[] file, @Nullable String clipCode) {
        String number = asked(lead, second, file, clipCode);
        as.run(second, () -> traces.agree(number));
        return compared(lead, number);
    }

    String asked(Person lead, Person second, byte[] file, @Nullable String clipCode) {
        return as.call(
                lead,
                () -> traces.ask(new Asking("who sent it out", "on a page of a forum", file, clipCode, second.id())));
    }

    Trace compared(Person lead, String number) {
        Trace trace = as.call(lead, () -> traces.still(number));
        comparisons.run(Objects.requireNonNull(trace.latest()).id());
        return as.call(lead, () -> traces.still(number));
    }

    /** As the page does it: AES-GCM in segments, numbered, the last one marked. */
    private static byte[] opened(byte[] key, byte[] sealed) {
        var sound = ByteBuffer.allocate(sealed.length);
        try {
            for (int number = 0, from = 0; from < sealed.length; number++, from += SEGMENT) {
                int length = Math.min(SEGMENT, sealed.length - from);
                byte last = (byte) (from + length == sealed.length ? 1 : 0);
                byte[] nonce =
                        ByteBuffer.allocate(12).put(7, last).putInt(8, number).array();
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
                sound.put(cipher.doFinal(sealed, from, length));
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError("the sound did not open", e);
        }
        return Arrays.copyOf(sound.array(), sound.position());
    }
}
