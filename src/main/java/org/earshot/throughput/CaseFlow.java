package org.earshot.throughput;

/**
 * How far cases came, as they stand now: each counts in every step that it has reached.
 *
 * @param answered whoever raised it was told what came of it
 * @param lookedAgain whoever raised it asked for another look
 * @param stillOpen something is still to be done
 */
public record CaseFlow(
        int raised,
        int acknowledged,
        int triaged,
        int decided,
        int referred,
        int answered,
        int closed,
        int merged,
        int lookedAgain,
        int reopened,
        int stillOpen) {

    public static final CaseFlow NONE = new CaseFlow(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public CaseFlow plus(CaseFlow other) {
        return new CaseFlow(
                raised + other.raised,
                acknowledged + other.acknowledged,
                triaged + other.triaged,
                decided + other.decided,
                referred + other.referred,
                answered + other.answered,
                closed + other.closed,
                merged + other.merged,
                lookedAgain + other.lookedAgain,
                reopened + other.reopened,
                stillOpen + other.stillOpen);
    }
}
