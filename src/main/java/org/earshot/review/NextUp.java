package org.earshot.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.earshot.access.Me;
import org.earshot.escalation.Raised;
import org.earshot.exposure.Exposure;
import org.earshot.exposure.MayHear;
import org.earshot.exposure.Mix;
import org.earshot.exposure.Severity;
import org.earshot.queue.Claim;
import org.earshot.queue.Hand;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.Refusal;
import org.earshot.shift.OpenShift;
import org.earshot.shift.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a desk shows next: the clip in hand and the one ready after it, claimed where there is room. */
@Component
final class NextUp {

    /** The leases a desk works from; {@code empty} says why there is no more. */
    private record Hands(
            List<Lease> leases, Hand read, @Nullable DeskEmpty empty) {
        @Nullable
        Lease at(int index) {
            return index < leases.size() ? leases.get(index) : null;
        }
    }

    private final Leases leases;
    private final DraftStore drafts;
    private final Sheets sheets;
    private final DayAtDesk day;
    private final Recovery recovery;
    private final Exposure exposure;
    private final InHand inHand;
    private final Shifts shifts;
    private final Me me;

    NextUp(
            Leases leases,
            DraftStore drafts,
            Sheets sheets,
            DayAtDesk day,
            Recovery recovery,
            Exposure exposure,
            InHand inHand,
            Shifts shifts,
            Me me) {
        this.leases = leases;
        this.drafts = drafts;
        this.sheets = sheets;
        this.day = day;
        this.recovery = recovery;
        this.exposure = exposure;
        this.inHand = inHand;
        this.shifts = shifts;
        this.me = me;
    }

    /**
     * After a reload: the clip that was written on last is the one in hand. After an escalation there is none, and nothing stays
     * in hand, until a way on has been chosen.
     */
    DeskOpening opening() {
        Optional<OpenShift> shift = shifts.mine();
        Optional<Raised> raised = recovery.due(shift);
        if (raised.isPresent()) {
            inHand.giveBackAll();
            Raised last = raised.get();
            return new DeskOpening(
                    null,
                    null,
                    null,
                    List.of(),
                    day.figures(shift),
                    new DeskRecovery(
                            last.number(), last.at(), DeskRaised.of(last).lookBy()),
                    null);
        }
        return opening(shift);
    }

    private DeskOpening opening(Optional<OpenShift> shift) {
        Hand mine = leases.renewMine();
        Map<Long, DraftStore.Kept> written =
                drafts.of(me.id(), mine.held().stream().map(Lease::clipId).toList());
        Hands hands = filled(
                leases::fill,
                Comparator.comparing((Lease lease) -> Optional.ofNullable(written.get(lease.clipId()))
                                .map(DraftStore.Kept::savedAt)
                                .orElse(Instant.EPOCH))
                        .reversed());
        DeskClip clip = draw(hands.at(0), hands.read(), false);
        DeskClip ready = draw(hands.at(1), hands.read(), true);
        return new DeskOpening(
                clip,
                ready,
                clip == null ? why(hands.empty(), shift) : null,
                sheets.forms(List.of(), clip, ready),
                day.figures(shift),
                null,
                shift.map(OpenShift::restUntil)
                        .map(until -> new DeskRest(until, left(mine.at(), until)))
                        .orElse(null));
    }

    private static long left(Instant now, Instant until) {
        return Math.max(0, Duration.between(now, until).toMillis());
    }

    private @Nullable DeskEmpty why(@Nullable DeskEmpty empty, Optional<OpenShift> shift) {
        if (empty != DeskEmpty.LIMITED) {
            return empty;
        }
        if (shift.map(OpenShift::audioOverAt).isPresent()) {
            return DeskEmpty.AUDIO_OVER;
        }
        MayHear may = exposure.mayHear();
        if (may.recoveryDue()) {
            return DeskEmpty.RECOVERY;
        }
        return may.mix() == Mix.NEUTRAL_ONLY ? DeskEmpty.ENOUGH : empty;
    }

    /**
     * After a clip has left the desk: what the page has ready comes to hand, if it is still leased. After a heavy clip it is
     * not: it went back, and where it was chosen again the page has it under an old fence. Nor is it where many lighter ones have
     * come to more than what it was chosen under.
     */
    DeskAnswer after(DeskWork work, Optional<OpenShift> shift) {
        Long readyOnPage = Severity.of(work.draft().severity()).heavy() ? null : work.readyTaskId();
        Hands hands =
                filled(leases::fillAnew, Comparator.comparing(lease -> !Objects.equals(lease.taskId(), readyOnPage)));
        Lease first = hands.at(0);
        boolean pageHasIt =
                first != null && hands.read().held().contains(first) && Objects.equals(first.taskId(), readyOnPage);
        DeskClip clip = pageHasIt ? null : draw(first, hands.read(), false);
        DeskClip ready = draw(hands.at(1), hands.read(), true);
        return new DeskAnswer(
                null,
                null,
                clip,
                ready,
                first == null ? why(hands.empty(), shift) : null,
                sheets.forms(work.formKeys(), clip, ready),
                day.figures(shift));
    }

    /** After an undo: the reopened clip comes to hand, the one that was in hand waits. */
    DeskAnswer reopened(Lease reopened, List<String> knownForms) {
        Hand mine = leases.mine();
        List<Lease> held = mine.held().stream()
                .filter(lease -> lease.taskId() != reopened.taskId())
                .toList();
        DeskClip clip = draw(reopened, mine, false);
        DeskClip ready = held.isEmpty() ? null : draw(held.getFirst(), mine, true);
        return new DeskAnswer(
                null, null, clip, ready, null, sheets.forms(knownForms, clip, ready), day.figures(shifts.mine()));
    }

    /** An act that was not done; the clip in hand stays as it was. */
    DeskAnswer refused(Refusal refusal) {
        return DeskAnswer.refused(refusal);
    }

    private @Nullable DeskClip draw(@Nullable Lease lease, Hand read, boolean ahead) {
        return lease == null ? null : sheets.clip(lease, read.leftMs(lease), ahead);
    }

    /** Those held before in the order asked for, then those just claimed. */
    private Hands filled(Supplier<Hand> fill, Comparator<Lease> order) {
        try {
            Hand hand = fill.get();
            Claim.Kind empty = hand.empty();
            return hands(hand, order, empty == null ? null : DeskEmpty.valueOf(empty.name()));
        } catch (Refusal refusal) {
            return hands(leases.mine(), order, whyNot(refusal));
        }
    }

    private static Hands hands(Hand hand, Comparator<Lease> order, @Nullable DeskEmpty empty) {
        return new Hands(
                Stream.concat(hand.held().stream().sorted(order), hand.claimed().stream())
                        .toList(),
                hand,
                empty);
    }

    private static DeskEmpty whyNot(Refusal refusal) {
        return switch (refusal.code()) {
            case "shift.none" -> DeskEmpty.NO_SHIFT;
            case "shift.paused" -> DeskEmpty.ON_BREAK;
            default -> throw refusal;
        };
    }
}
