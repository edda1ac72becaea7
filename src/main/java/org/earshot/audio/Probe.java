package org.earshot.audio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a clip say, read without decoding it.
 *
 * @param format one of {@code wav}, {@code flac}, {@code mp3}, {@code ogg-vorbis}, {@code ogg-opus}, {@code m4a}, {@code aac}
 * @param sampleRate samples a second
 * @param channels number of channels
 * @param declared how long the sound says it is; null where the format leaves it open (streams)
 */
public record Probe(
        String format,
        int sampleRate,
        int channels,
        @Nullable Duration declared) {}
