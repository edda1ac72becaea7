package org.earshot.escalation;

import static org.earshot.escalation.CaseSeverity.P0;
import static org.earshot.escalation.CaseSeverity.P1;
import static org.earshot.escalation.CaseSeverity.P2;
import static org.earshot.escalation.CaseSeverity.P3;

import org.jspecify.annotations.Nullable;

/** What a case may be about, with the severity it has unless something speaks for a stricter one. */
public enum Category {
    /** Not sure. */
    C00(P1),
    /** Child in danger. */
    C01(P0),
    /** Child sexual abuse or exploitation. */
    C02(P1, true),
    /** Sexual assault. */
    C03(P1),
    /** Domestic or physical violence. */
    C04(P1, true),
    /** Suicide or self-harm. */
    C05(P1),
    /** Threat to kill or mass violence. */
    C06(P1),
    /** Medical emergency, accident, fire. */
    C07(P1),
    /** Abuse of an elder or vulnerable adult. */
    C08(P1, true),
    /** Captivity or trafficking. */
    C09(P1, true),
    /** Child distress, cause unclear. */
    C10(P2),
    /** Other suspected crime without threat to life. */
    C11(P3),
    /** Distressing, nothing to report. */
    C12(P3),
    /** Threat against staff. */
    C13(P1),
    /** Very private matter recorded by accident. */
    C14(P3);

    private final CaseSeverity usual;
    private final boolean recurs;

    Category(CaseSeverity usual) {
        this(usual, false);
    }

    Category(CaseSeverity usual, boolean recurs) {
        this.usual = usual;
        this.recurs = recurs;
    }

    public CaseSeverity usual() {
        return usual;
    }

    /** Whether this kind of harm tends to come again, so that an old recording does not mean it is over. */
    public boolean recurs() {
        return recurs;
    }

    /** Whether "it may be happening now" makes it a danger now. */
    public boolean mayBeDangerNow() {
        return compareTo(C09) <= 0;
    }

    /** The category of this code; not sure when there is none or it is unknown. */
    public static Category of(@Nullable String code) {
        for (Category category : values()) {
            if (category.name().equals(code)) {
                return category;
            }
        }
        return C00;
    }
}
