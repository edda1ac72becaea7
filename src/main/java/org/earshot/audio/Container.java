package org.earshot.audio;

import org.earshot.audio.UnreadableSound.Reason;

/** The kinds of sound file that Earshot reads, told apart by their first bytes, each with the one demuxer and the few decoders its child may use. */
enum Container {
    WAV("wav", "", ""),
    FLAC("flac", "flac", "flac"),
    MP3("mp3", "mp3", "mp3float,mp3"),
    OGG_VORBIS("ogg-vorbis", "ogg", "vorbis"),
    OGG_OPUS("ogg-opus", "ogg", "opus"),
    M4A("m4a", "mov", "aac,alac"),
    AAC("aac", "aac", "aac");

    private final String format;
    private final String demuxer;
    private final String decoders;

    Container(String format, String demuxer, String decoders) {
        this.format = format;
        this.demuxer = demuxer;
        this.decoders = decoders;
    }

    static Container of(byte[] sound) {
        var bytes = new Bytes(sound);
        if (bytes.is(0, "RIFF") && (sound.length < 12 || bytes.is(8, "WAVE"))) {
            return WAV;
        }
        if (bytes.is(0, "OggS")) {
            return OggPages.isOpus(bytes) ? OGG_OPUS : OGG_VORBIS;
        }
        if (bytes.is(4, "ftyp")) {
            return M4A;
        }
        int start = MpegFrames.afterTags(bytes);
        if (bytes.is(start, "fLaC")) {
            return FLAC;
        }
        if (MpegFrames.isMp3(bytes, start)) {
            return MP3;
        }
        if (MpegFrames.isAac(bytes, start)) {
            return AAC;
        }
        if (start > 0 && start >= sound.length) {
            throw Bytes.truncated();
        }
        throw notSound("The file is not sound of a kind Earshot reads: WAV, FLAC, MP3, Ogg Vorbis, Opus, M4A or AAC.");
    }

    static UnreadableSound notSound(String sentence) {
        return new UnreadableSound(Reason.NOT_SOUND, sentence);
    }

    Probe probe(byte[] sound) {
        var bytes = new Bytes(sound);
        return switch (this) {
            case WAV -> WavForm.read(sound, sound.length).probe();
            case FLAC -> FlacFrames.probe(bytes);
            case MP3, AAC -> MpegFrames.probe(bytes, this);
            case OGG_VORBIS, OGG_OPUS -> OggPages.probe(bytes, this);
            case M4A -> Mp4Boxes.read(bytes).probe();
        };
    }

    /** The same sound in an order that can be read without seeking, since a child reads from a pipe. */
    byte[] streamable(byte[] sound) {
        return this == M4A ? Mp4Boxes.read(new Bytes(sound)).streamable() : sound;
    }

    String format() {
        return format;
    }

    String demuxer() {
        return demuxer;
    }

    String decoders() {
        return decoders;
    }
}
