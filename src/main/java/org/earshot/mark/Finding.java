package org.earshot.mark;

import java.util.List;
import java.util.OptionalLong;

/** What comparing a found recording with a clip gave. */
public sealed interface Finding {

    /**
     * The recording could not be laid over the clip, which says nothing about anybody.
     *
     * @param fit of the best try, 0 to 1
     */
    record CouldNotAlign(double fit) implements Finding {}

    /**
     * The recording was laid over the clip and every suspect was considered.
     *
     * @param alignment where the clip lies in the recording
     * @param fit how well it fits there, 0 to 1
     * @param cells how many cells could be compared
     * @param seconds how much of the clip the recording covers
     * @param standings of all suspects, the highest first
     */
    record Compared(Alignment alignment, double fit, int cells, double seconds, List<Standing> standings)
            implements Finding {

        public Compared {
            standings = List.copyOf(standings);
        }

        /** Everybody above {@link Tracing#PROOF}; more than one where copies of several were mixed. */
        public List<Standing> named() {
            return standings.stream()
                    .filter(standing -> standing.z() > Tracing.PROOF)
                    .toList();
        }

        public Outcome outcome() {
            if (!named().isEmpty()) {
                return Outcome.NAMED;
            }
            return !standings.isEmpty() && standings.getFirst().z() > Tracing.LIKELY ? Outcome.LIKELY : Outcome.NOBODY;
        }
    }

    enum Outcome {
        /** At least one listener is named. */
        NAMED,
        /** The highest is likely, which is no proof. */
        LIKELY,
        /** Nobody. */
        NOBODY
    }

    /**
     * How well one suspect's marks agree with the recording, in standard deviations from what a stranger's would.
     *
     * @param listener as in {@link Suspect#listener()}
     * @param z the higher of what the listener's cells alone say and what they say together with those of the best play
     * @param play the suspect's play that agrees best, where it stands out by itself
     * @param playZ of the best play's own cells; 0 where there are no plays
     */
    record Standing(long listener, double z, OptionalLong play, double playZ) {}
}
