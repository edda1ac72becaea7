package org.earshot.mark;

/**
 * Where the clip lies in a found recording: second {@code t} of the clip is second {@code offset + t / speed} of the recording.
 *
 * @param offset seconds; below 0 where the recording begins after the clip's beginning
 * @param speed how many times as fast as the clip the recording runs; 1 where nothing was changed
 * @param pitchMoved whether the pitch moved with the speed, as a faster tape does; otherwise only the tempo changed
 */
public record Alignment(double offset, double speed, boolean pitchMoved) {}
