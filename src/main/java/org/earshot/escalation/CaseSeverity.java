package org.earshot.escalation;

/** How much haste a case needs: danger now, serious, concern, low. */
public enum CaseSeverity {
    P0,
    P1,
    P2,
    P3;

    public boolean stricterThan(CaseSeverity other) {
        return compareTo(other) < 0;
    }

    public static CaseSeverity stricter(CaseSeverity one, CaseSeverity other) {
        return one.stricterThan(other) ? one : other;
    }
}
