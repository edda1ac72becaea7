package org.earshot.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.earshot.exposure.Exposure;
import org.earshot.queue.Lease;
import org.earshot.risk.Prediction;
import org.earshot.risk.Predictions;
import org.earshot.risk.Signal;
import org.earshot.shared.Door;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why somebody has the clip in hand that they have. It tells what anybody could be told who has it in hand, and nothing about
 * anybody who had it before.
 */
@Door
public class WhyThisClip {

    /**
     * @param queue the name of the queue it waited in
     * @param expected S0 to S4; empty where nobody has looked at the clip yet
     * @param signals what speaks for that, as codes of {@link Signal}
     * @param mixKey the text that says what the person is given at the moment
     */
    public record Reasons(String queue, Optional<String> expected, List<Signal> signals, String mixKey) {}

    private final InHand inHand;
    private final Predictions predictions;
    private final Exposure exposure;

    WhyThisClip(InHand inHand, Predictions predictions, Exposure exposure) {
        this.inHand = inHand;
        this.predictions = predictions;
        this.exposure = exposure;
    }

    /** The reasons for a clip that I hold under this lease; refused with {@code lease.lost}. */
    @RolesAllowed("ANNOTATOR")
    @Transactional(readOnly = true)
    public Reasons of(long taskId, long fence) {
        Lease lease = inHand.lease(taskId, fence);
        Optional<Prediction> kept = predictions.kept(lease.clipId());
        return new Reasons(
                lease.queueName(),
                kept.map(Prediction::severity),
                kept.map(prediction -> List.copyOf(prediction.signals())).orElse(List.of()),
                exposure.mayHear().key());
    }
}
