package org.earshot.bench;

import static org.earshot.bench.InFlight.say;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.earshot.access.Person;
import org.earshot.access.SystemActor;
import org.earshot.escalation.CaseOutcome;
import org.earshot.escalation.CaseState;
import org.earshot.escalation.Category;
import org.earshot.escalation.Command;
import org.earshot.escalation.Escalations;
import org.earshot.escalation.HappeningNow;
import org.earshot.escalation.Raise;
import org.earshot.evidence.Evidence;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** Takes cases all the way to a referral that two people have signed, first those which earlier lives left on their way. */
final class EndlessReferrals implements Runnable {

    private static final String PACK = "a".repeat(64);

    private final DSLContext db;
    private final Escalations escalations;
    private final Evidence evidence;
    private final As as;
    private final TestCases cases;
    private final Supplier<Person> newcomers;
    private final TestCases.Desk desk;
    private final List<Long> clips;
    private final Random random;

    EndlessReferrals(
            ApplicationContext context,
            Supplier<Person> newcomers,
            TestCases.Desk desk,
            List<Long> clips,
            Random random) {
        this.db = context.getBean(DSLContext.class);
        this.escalations = context.getBean(Escalations.class);
        this.evidence = context.getBean(Evidence.class);
        this.as = context.getBean(As.class);
        this.cases = context.getBean(TestCases.class);
        this.newcomers = newcomers;
        this.desk = desk;
        this.clips = clips;
        this.random = random;
    }

    @Override
    public void run() {
        leftOnTheirWay().forEach(this::takeThrough);
        while (true) {
            one();
        }
    }

    /** A case of its own, from the raise on. */
    void one() {
        var raised = new AtomicReference<String>();
        InFlight.doing("referral raise", () -> raised.set(raise()));
        Optional.ofNullable(raised.get()).ifPresent(this::takeThrough);
    }

    private void takeThrough(String number) {
        for (CaseState state = state(number); state.ordinal() < CaseState.REFERRAL_PENDING.ordinal(); ) {
            CaseState at = state;
            InFlight.doing("referral " + at, () -> step(number, at));
            state = state(number);
        }
    }

    /** Only these cases are raised as not happening now. */
    private List<String> leftOnTheirWay() {
        return db.fetch("select number from escalation.case_file where happening_now = 'NO'"
                        + " and state not in ('REFERRAL_PENDING', 'REFERRED', 'CLOSED', 'MERGED') order by id")
                .map(row -> row.get(0, String.class));
    }

    private String raise() {
        long clip = clips.get(random.nextInt(clips.size()));
        String number = as.call(newcomers.get(), () -> escalations.raise(clip, new Raise("C04", HappeningNow.NO, null)))
                .number();
        say("raised " + number);
        return number;
    }

    private CaseState state(String number) {
        return CaseState.valueOf(cases.state(number));
    }

    /** What comes next in the state; said once the door has answered. */
    private void step(String number, CaseState state) {
        switch (state) {
            case RAISED -> cases.apply(desk.supervisor(), number, new Command.Acknowledge());
            case ACKNOWLEDGED -> cases.triage(desk, number, Category.C04);
            case TRIAGED -> cases.assign(desk, number);
            case IN_ASSESSMENT -> cases.propose(desk, number, CaseOutcome.REFER_POLICE);
            case DECISION_PROPOSED -> cases.approve(desk, number);
            case DECIDED -> refer(number);
            case REFERRAL_PENDING, REFERRED, CLOSED, MERGED -> throw new IllegalStateException(number + " is through");
        }
        say((state == CaseState.DECIDED ? "sent " : "stepped ") + number + " " + cases.version(number));
    }

    private void refer(String number) {
        awaitSeal(number);
        cases.stepsBefore(desk, number, "send-referral");
        if (!signed(number)) {
            cases.apply(desk.analyst(), number, new Command.SignReferral("the police", PACK));
            say("stepped " + number + " " + cases.version(number));
        }
        cases.apply(desk.lead(), number, new Command.SendReferral("the police", PACK));
    }

    /** A life that was killed may have signed already. */
    private boolean signed(String number) {
        return !db.fetch(
                        "select 1 from escalation.decision d join escalation.case_file c on c.id = d.case_id and"
                                + " c.standing_decision = d.no where c.number = ? and d.first_signature_by is not null",
                        number)
                .isEmpty();
    }

    private void awaitSeal(String number) {
        while (SystemActor.call("bench", () -> evidence.seal(number)).isEmpty()) {
            LockSupport.parkNanos(50_000_000L);
        }
    }
}
