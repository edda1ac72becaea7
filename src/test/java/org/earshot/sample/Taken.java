package org.earshot.sample;

import java.time.Instant;
import org.earshot.clip.SampleClips;
import org.jspecify.annotations.Nullable;

/** A clip in somebody's hand. */
final class Taken {

    private final long clip;
    private final long task;
    private final Organisation.Room room;
    private final String code;
    private Instant entered;
    private final int lengthMs;
    private final int hint;
    private SampleClips.@Nullable Made made;
    private long fence = 1;
    private long lastBy;
    private Instant freeFrom = Instant.EPOCH;

    Taken(long clip, long task, Organisation.Room room, String code, Instant entered, int lengthMs, int hint) {
        this.clip = clip;
        this.task = task;
        this.room = room;
        this.code = code;
        this.entered = entered;
        this.lengthMs = lengthMs;
        this.hint = hint;
    }

    /** The same clip when it waits again. */
    Taken givenBack() {
        fence++;
        return this;
    }

    void leftBy(long person, Instant at) {
        lastBy = person;
        freeFrom = at;
    }

    long clip() {
        return clip;
    }

    long task() {
        return task;
    }

    long queue() {
        return room.queue();
    }

    Organisation.Room room() {
        return room;
    }

    String code() {
        return code;
    }

    Instant entered() {
        return entered;
    }

    /** Before anything of it is written. */
    void cameAt(Instant at) {
        entered = at;
    }

    int lengthMs() {
        return lengthMs;
    }

    /** What its sender believed, 0 to 4. */
    int hint() {
        return hint;
    }

    /** Null while its facts are not written, which a plan may leave out. */
    SampleClips.@Nullable Made made() {
        return made;
    }

    void writtenAs(SampleClips.Made written) {
        made = written;
    }

    /** Of the lease in hand. */
    long fence() {
        return fence;
    }

    long lastBy() {
        return lastBy;
    }

    Instant freeFrom() {
        return freeFrom;
    }
}
