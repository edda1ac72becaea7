package org.earshot.audio;

/** Sound that Earshot will not take, with the reason and a sentence a person can read; never words or names from the clip. */
public final class UnreadableSound extends RuntimeException {

    /** Why sound is refused. */
    public enum Reason {
        /** No bytes, or a sound file that holds no sound. */
        NO_SOUND,
        /** Not a sound file, or a kind or form of sound that Earshot does not read. */
        NOT_SOUND,
        /** The file ends before the sound that it promises. */
        TRUNCATED,
        /** Longer than the longest clip allowed. */
        TOO_LONG,
        /** More bytes than the largest clip allowed. */
        TOO_LARGE,
        /** Decodes to far more than its header says and than is allowed. */
        BOMB,
        /** The decoder gave up, ran out of its time or memory, or is missing on this machine. */
        DECODER_FAILED
    }

    private final Reason reason;

    UnreadableSound(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    UnreadableSound(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
