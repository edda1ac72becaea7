package org.earshot.escalation.ui;

import org.earshot.escalation.CaseDecision;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.Command;

/** The one thing that a case waits for, as a key of its sentence and how many steps are still open before it. */
record NextStep(String key, int openSteps) {

    static NextStep of(CaseFile file) {
        if (file.emergencies().stream().anyMatch(lane -> lane.open())) {
            return new NextStep("emergency", openBefore(file, Command.StandDown.class));
        }
        if (file.relookAsked()) {
            return new NextStep("relook", 0);
        }
        return switch (file.state()) {
            case RAISED -> new NextStep("acknowledge", 0);
            case ACKNOWLEDGED -> new NextStep("triage", openBefore(file, Command.Triage.class));
            case TRIAGED -> new NextStep("assign", 0);
            case IN_ASSESSMENT ->
                file.ownerId() == null
                        ? new NextStep("assign", 0)
                        : new NextStep("propose", openBefore(file, Command.Propose.class));
            case DECISION_PROPOSED -> new NextStep("approve", 0);
            case DECIDED -> decided(file);
            case REFERRAL_PENDING -> new NextStep("deliver", 0);
            case REFERRED -> new NextStep("close", openBefore(file, Command.Close.class));
            case CLOSED -> new NextStep("closed", 0);
            case MERGED -> new NextStep("merged", 0);
        };
    }

    private static NextStep decided(CaseFile file) {
        CaseDecision decision = file.decisions().stream()
                .filter(each -> Integer.valueOf(each.no()).equals(file.standingDecision()))
                .findFirst()
                .orElseThrow();
        if (!decision.outcome().refers()) {
            return new NextStep("close", openBefore(file, Command.Close.class));
        }
        boolean signed = decision.referral().firstSignatureBy() != null;
        return new NextStep(signed ? "send" : "sign", openBefore(file, Command.SendReferral.class));
    }

    static int openBefore(CaseFile file, Class<? extends Command> command) {
        return (int) file.steps().stream()
                .filter(each -> Command.word(command).equals(each.step().before()) && each.done() == null)
                .count();
    }
}
