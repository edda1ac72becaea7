package org.earshot.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.earshot.audio.Decoder.Limits;
import org.earshot.audio.UnreadableSound.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one clip in a throw-away ffmpeg: the demuxer is forced, only the format's own decoders may be used, sound goes
 * in and comes out by pipes, and its time and output are capped. Decoders pass files that are cut short without a word,
 * so what came out is compared with what the header promises.
 */
final class FfmpegChild {

    /** Enough for the header of the WAV that comes out. */
    private static final int HEAD = 4096;

    private static final int CHUNK_FRAMES = 8192;

    /** Encoders round a clip up to whole frames and decoders drop what leads in: less than this is missing from nothing. */
    private static final double MISSING_SECONDS = 0.15;

    private static final double MISSING_SHARE = 0.02;

    private FfmpegChild() {}

    static Decoded decode(Container container, Probe probe, byte[] sound, Limits limits) {
        var run = run(container, sound, limits, null);
        var mono = run.mix().mono();
        if (run.mix().cancelledOut()) {
            mono = run(container, sound, limits, run.mix().loudest()).mix().mono();
        }
        if (mono.length == 0) {
            throw new UnreadableSound(
                    Reason.DECODER_FAILED,
                    "No sound could be decoded from the file.",
                    new IOException(run.complaint()));
        }
        var length = Decoded.length(mono.length, run.form().rate());
        var declared = probe.declared() == null ? length : probe.declared();
        double missing = (declared.toNanos() - length.toNanos()) / 1e9;
        boolean damaged = run.exit() != 0
                || run.mix().brokenNumbers()
                || missing > MISSING_SECONDS + MISSING_SHARE * declared.toNanos() / 1e9;
        return new Decoded(mono, run.form().rate(), run.form().channels(), container.format(), damaged, declared);
    }

    private record Run(Mixdown mix, WavForm form, int exit, String complaint) {}

    private static Run run(Container container, byte[] sound, Limits limits, @Nullable Integer channel) {
        Process process = null;
        try {
            process = FfmpegTool.get().child(arguments(container)).start();
            return attend(process, sound, limits, channel);
        } catch (IOException e) {
            throw new UnreadableSound(Reason.DECODER_FAILED, "The decoder for this kind of sound cannot run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableSound(Reason.DECODER_FAILED, "Decoding was interrupted.", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static List<String> arguments(Container container) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-nostdin"));
        arguments.addAll(List.of("-threads", "1", "-filter_threads", "1", "-protocol_whitelist", "pipe"));
        arguments.addAll(List.of("-codec_whitelist", container.decoders()));
        arguments.addAll(List.of("-f", container.demuxer(), "-i", "pipe:0", "-map", "0:a:0", "-map_metadata", "-1"));
        arguments.addAll(List.of("-c:a", "pcm_f32le", "-bitexact", "-f", "wav", "pipe:1"));
        return arguments;
    }

    private static Run attend(Process process, byte[] sound, Limits limits, @Nullable Integer channel)
            throws IOException, InterruptedException {
        Thread.startVirtualThread(() -> feed(process, sound));
        var complaint = new StringBuffer();
        Thread.startVirtualThread(() -> listen(process, complaint));
        var late = new boolean[1];
        var watch = Thread.startVirtualThread(() -> late[0] = !endsWithin(process, limits));
        var out = process.getInputStream();
        var head = out.readNBytes(HEAD);
        WavForm form;
        try {
            form = WavForm.read(head, head.length);
        } catch (UnreadableSound nothing) {
            process.destroyForcibly();
            watch.join();
            throw failed(late[0], complaint, nothing);
        }
        var mix = channel == null
                ? new Mixdown(form.channels(), 1 << 16)
                : Mixdown.only(form.channels(), channel, 1 << 16);
        long most = (limits.longest().toSeconds() + 1) * form.rate();
        pour(out, head, form, mix, most);
        process.getInputStream().close();
        process.waitFor();
        watch.join();
        if (late[0]) {
            throw failed(true, complaint, new IOException("out of time"));
        }
        return new Run(mix, form, process.exitValue(), complaint.toString());
    }

    private static void pour(InputStream out, byte[] head, WavForm form, Mixdown mix, long most) throws IOException {
        var samples = new WavSamples(form.coding(), form.channels(), form.container());
        int frame = form.channels() * form.container();
        var chunk = new byte[Math.max(CHUNK_FRAMES * frame, head.length)];
        int filled = head.length - form.start();
        System.arraycopy(head, form.start(), chunk, 0, filled);
        while (true) {
            int read = out.readNBytes(chunk, filled, chunk.length - filled);
            filled += read;
            int frames = filled / frame;
            samples.add(chunk, 0, frames, mix);
            if (mix.frames() > most) {
                throw new UnreadableSound(
                        Reason.BOMB, "The file unfolds to far more sound than it says and than a clip may have.");
            }
            if (read == 0) {
                return;
            }
            filled -= frames * frame;
            System.arraycopy(chunk, frames * frame, chunk, 0, filled);
        }
    }

    private static UnreadableSound failed(boolean late, StringBuffer complaint, Throwable cause) {
        var said = new IOException(complaint.toString(), cause);
        return new UnreadableSound(
                Reason.DECODER_FAILED,
                late ? "Decoding the file took too long and was given up." : "The file could not be decoded.",
                said);
    }

    private static void feed(Process process, byte[] sound) {
        try (var in = process.getOutputStream()) {
            in.write(sound);
        } catch (IOException closed) {
            // A child that has read enough, or has died, closes its end; its exit and its output tell which.
        }
    }

    private static void listen(Process process, StringBuffer complaint) {
        try (var errors = process.getErrorStream()) {
            complaint.append(new String(errors.readNBytes(HEAD), StandardCharsets.US_ASCII));
            errors.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            complaint.append(" (cut off)");
        }
    }

    private static boolean endsWithin(Process process, Limits limits) {
        try {
            if (process.waitFor(limits.childTime().toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
