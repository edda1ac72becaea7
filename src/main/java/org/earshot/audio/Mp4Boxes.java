package org.earshot.audio;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.audio.UnreadableSound.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the boxes of an M4A file (ISO/IEC 14496-12), and puts its index before its sound, so that a child can read it
 * from a pipe and no plain clip is ever written to a file.
 */
final class Mp4Boxes {

    private static final Set<String> NESTS = Set.of("moov", "trak", "mdia", "minf", "stbl");

    /** A hostile index may describe a sample in no bytes at all; no real one needs more tables than this. */
    private static final int MOST_BOXES = 10_000;

    /** moov, trak, mdia, minf, stbl. */
    private static final int DEEPEST = 5;

    private record Box(String type, long start, long body, long end) {}

    private static final class Track {
        boolean sound;
        long timescale;
        long duration;
        int channels;
        int rate;
        long samples;
        final List<Box> offsets = new ArrayList<>();
    }

    private final Bytes bytes;
    private final List<Track> tracks = new ArrayList<>();
    private int boxes;
    private @Nullable Box index;
    private long afterType;
    private boolean fragmented;

    private Mp4Boxes(Bytes bytes) {
        this.bytes = bytes;
    }

    static Mp4Boxes read(Bytes bytes) {
        var boxes = new Mp4Boxes(bytes);
        boxes.walk(0, bytes.length(), 0);
        return boxes;
    }

    private void walk(long from, long to, int depth) {
        long at = from;
        while (at + 8 <= to) {
            var box = box(at, to);
            switch (box.type()) {
                case "ftyp" -> afterType = box.end();
                case "moov" -> {
                    if (index != null) {
                        throw Container.notSound("The M4A file has two indexes.");
                    }
                    index = box;
                }
                case "moof" -> fragmented = true;
                case "trak" -> tracks.add(new Track());
                default -> describe(box);
            }
            if (NESTS.contains(box.type()) && depth < DEEPEST) {
                walk(box.body(), box.end(), depth + 1);
            }
            at = box.end();
        }
        if (at < to && depth == 0) {
            throw Bytes.truncated();
        }
    }

    private Box box(long at, long to) {
        if (++boxes > MOST_BOXES) {
            throw Container.notSound("The M4A file has more parts than any real one.");
        }
        long size = bytes.be32(at);
        long header = 8;
        if (size == 1) {
            size = bytes.be64(at + 8);
            header = 16;
        } else if (size == 0) {
            size = to - at;
        }
        if (size < header) {
            throw Container.notSound("The M4A file has a part that is smaller than its own heading.");
        }
        if (size > to - at) {
            throw Bytes.truncated();
        }
        return new Box(bytes.id(at + 4), at, at + header, at + size);
    }

    private void describe(Box box) {
        if (tracks.isEmpty()) {
            return;
        }
        var track = tracks.getLast();
        long body = box.body();
        switch (box.type()) {
            case "hdlr" -> track.sound |= bytes.is(body + 8, "soun");
            case "mdhd" -> {
                boolean wide = bytes.u8(body) == 1;
                track.timescale = bytes.be32(body + (wide ? 20 : 12));
                track.duration = wide ? bytes.be64(body + 24) : bytes.be32(body + 16);
            }
            case "stsd" -> {
                track.channels = bytes.be16(body + 8 + 24);
                track.rate = bytes.be16(body + 8 + 32);
            }
            case "stsz" -> track.samples = bytes.be32(body + 8);
            case "stco", "co64" -> track.offsets.add(box);
            default -> {}
        }
    }

    Probe probe() {
        if (index == null) {
            throw Bytes.truncated();
        }
        var track = tracks.stream()
                .filter(t -> t.sound)
                .findFirst()
                .orElseThrow(() -> new UnreadableSound(
                        Reason.NO_SOUND, "There is no sound in it: the M4A file has no sound track."));
        Decoder.refuseForm(track.channels, track.rate);
        tracks.forEach(this::checkOffsets);
        if (fragmented) {
            return new Probe(Container.M4A.format(), track.rate, track.channels, null);
        }
        if (track.timescale == 0 || track.samples == 0) {
            throw new UnreadableSound(Reason.NO_SOUND, "There is no sound in it: the M4A file's track is empty.");
        }
        var declared = Decoded.length(
                Math.clamp(track.duration, 0, Integer.MAX_VALUE * 1000L),
                Math.clamp(track.timescale, 1, Integer.MAX_VALUE));
        return new Probe(Container.M4A.format(), track.rate, track.channels, declared);
    }

    private void checkOffsets(Track track) {
        for (var table : track.offsets) {
            for (int i = 0; i < count(table); i++) {
                if (offset(table, i) >= bytes.length()) {
                    throw Bytes.truncated();
                }
            }
        }
    }

    private int width(Box table) {
        return table.type().equals("co64") ? 8 : 4;
    }

    private long count(Box table) {
        long count = bytes.be32(table.body() + 4);
        if (count > (table.end() - table.body() - 8) / width(table)) {
            throw Bytes.truncated();
        }
        return count;
    }

    private long offset(Box table, int i) {
        long at = table.body() + 8 + (long) i * width(table);
        long offset = width(table) == 8 ? bytes.be64(at) : bytes.be32(at);
        return offset < 0 ? Long.MAX_VALUE : offset;
    }

    /** The same file with the index right after the type, and the index's offsets moved accordingly. */
    byte[] streamable() {
        var moov = index;
        if (moov == null || fragmented || moov.start() <= afterType) {
            return bytes.array();
        }
        int size = (int) (moov.end() - moov.start());
        var out = ByteBuffer.allocate(bytes.length());
        out.put(bytes.array(), 0, (int) afterType);
        out.put(bytes.array(), (int) moov.start(), size);
        out.put(bytes.array(), (int) afterType, (int) (moov.start() - afterType));
        out.put(bytes.array(), (int) moov.end(), (int) (bytes.length() - moov.end()));
        for (var track : tracks) {
            for (var table : track.offsets) {
                move(out, table, moov, size);
            }
        }
        return out.array();
    }

    private void move(ByteBuffer out, Box table, Box moov, int size) {
        int shift = (int) (moov.start() - afterType);
        for (int i = 0; i < count(table); i++) {
            long offset = offset(table, i);
            if (offset >= afterType && offset < moov.start()) {
                int at = (int) (table.body() + 8 + (long) i * width(table)) - shift;
                if (width(table) == 8) {
                    out.putLong(at, offset + size);
                } else {
                    out.putInt(at, (int) (offset + size));
                }
            }
        }
    }
}
