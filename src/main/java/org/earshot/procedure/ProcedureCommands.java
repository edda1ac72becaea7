package org.earshot.procedure;

import java.util.List;

/** The commands of a case that a step can hang on, in the order in which a case meets them. */
public final class ProcedureCommands {

    public static final String RAISE = "raise";
    public static final String TRIAGE = "triage";
    public static final String STAND_DOWN = "stand-down";
    public static final String PROPOSE = "propose";
    public static final String APPROVE = "approve";
    public static final String SEND_REFERRAL = "send-referral";
    public static final String CLOSE = "close";

    public static final List<String> ALL = List.of(RAISE, TRIAGE, STAND_DOWN, PROPOSE, APPROVE, SEND_REFERRAL, CLOSE);

    private ProcedureCommands() {}
}
