package org.earshot.trace;

/**
 * Where a person says that a clip lies in the recording.
 *
 * @param offsetMs where the clip begins in the recording; negative where the recording begins later
 * @param speed how many times as fast as the clip the recording runs, 0.8 to 1.25
 * @param pitchMoved whether the pitch moved with the speed, as a faster tape does
 */
public record Aligned(int offsetMs, double speed, boolean pitchMoved) {}
