package org.earshot.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.earshot.access.Me;
import org.earshot.queue.Claim;
import org.earshot.queue.Lease;
import org.earshot.queue.Leases;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a desk shows next: the clip in hand and the one ready after it, claimed where there is room. */
@Component
final class NextUp {

    /** The leases a desk works from; {@code empty} says why there is no more. */
    private record Hands(List<Lease> leases, @Nullable DeskEmpty empty) {
        @Nullable
        Lease at(int index) {
            return index < leases.size() ? leases.get(index) : null;
        }
    }

    private final Leases leases;
    private final DraftStore drafts;
    private final Sheets sheets;
    private final DayAtDesk day;
    private final Me me;

    NextUp(Leases leases, DraftStore drafts, Sheets sheets, DayAtDesk day, Me me) {
        this.leases = leases;
        this.drafts = drafts;
        this.sheets = sheets;
        this.day = day;
        this.me = me;
    }

    /** After a reload: the clip that was written on last is the one in hand. */
    DeskOpening opening() {
        List<Lease> held = leases.renewMine();
        Map<Long, DraftStore.Kept> written =
                drafts.of(me.id(), held.stream().map(Lease::clipId).toList());
        Hands hands = filled(held.stream()
                .sorted(Comparator.comparing((Lease lease) -> Optional.ofNullable(written.get(lease.clipId()))
                                .map(DraftStore.Kept::savedAt)
                                .orElse(Instant.EPOCH))
                        .reversed())
                .toList());
        DeskClip clip = draw(hands.at(0));
        DeskClip ready = draw(hands.at(1));
        return new DeskOpening(
                clip, ready, clip == null ? hands.empty() : null, sheets.forms(List.of(), clip, ready), day.figures());
    }

    /**
     * After a clip has left the desk: what the page has ready comes to hand, if it is still leased. After a heavy clip it is
     * not: it went back, and where it was chosen again the page has it under an old fence.
     */
    DeskAnswer after(DeskWork work) {
        List<Lease> held = new ArrayList<>(leases.mine());
        held.removeIf(lease -> lease.taskId() == work.taskId() && lease.fence() == work.fence());
        Long readyOnPage = Severity.heavy(work.draft().severity()) ? null : work.readyTaskId();
        held.sort(Comparator.comparing(lease -> !Objects.equals(lease.taskId(), readyOnPage)));
        Hands hands = filled(held);
        Lease first = hands.at(0);
        boolean pageHasIt = first != null && Objects.equals(first.taskId(), readyOnPage);
        DeskClip clip = pageHasIt ? null : draw(first);
        DeskClip ready = draw(hands.at(1));
        return new DeskAnswer(
                null,
                null,
                clip,
                ready,
                first == null ? hands.empty() : null,
                sheets.forms(work.formKeys(), clip, ready),
                day.figures());
    }

    /** After an undo: the reopened clip comes to hand, the one that was in hand waits. */
    DeskAnswer reopened(Lease reopened, List<String> knownForms) {
        List<Lease> held = leases.mine().stream()
                .filter(lease -> lease.taskId() != reopened.taskId())
                .toList();
        DeskClip clip = draw(reopened);
        DeskClip ready = held.isEmpty() ? null : draw(held.getFirst());
        return new DeskAnswer(null, null, clip, ready, null, sheets.forms(knownForms, clip, ready), day.figures());
    }

    /** An act that was not done; the clip in hand stays as it was. */
    DeskAnswer refused(Refusal refusal) {
        return DeskAnswer.refused(refusal);
    }

    private @Nullable DeskClip draw(@Nullable Lease lease) {
        return lease == null ? null : sheets.clip(lease);
    }

    private Hands filled(List<Lease> held) {
        List<Lease> hands = new ArrayList<>(held);
        while (hands.size() < 2) {
            try {
                switch (leases.next()) {
                    case Claim.Leased(Lease lease) -> hands.add(lease);
                    case Claim.Empty(Claim.Kind kind) -> {
                        return new Hands(hands, DeskEmpty.valueOf(kind.name()));
                    }
                }
            } catch (Refusal refusal) {
                return new Hands(hands, whyNot(refusal));
            }
        }
        return new Hands(hands, null);
    }

    private static @Nullable DeskEmpty whyNot(Refusal refusal) {
        return switch (refusal.code()) {
            case "shift.none" -> DeskEmpty.NO_SHIFT;
            case "shift.paused" -> DeskEmpty.ON_BREAK;
            // Another tab of the same person took the place; its clip comes with the next opening.
            case "lease.two" -> null;
            default -> throw refusal;
        };
    }
}
