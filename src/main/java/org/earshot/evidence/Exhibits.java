package org.earshot.evidence;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clip.Originals;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;

/** The one place where evidence touches plain bytes: the original sound and the opened exhibits. */
@Component
final class Exhibits {

    private final Originals originals;
    private final Clips clips;
    private final SealStore seals;

    Exhibits(Originals originals, Clips clips, SealStore seals) {
        this.originals = originals;
        this.clips = clips;
        this.seals = seals;
    }

    /** The original sound as it was handed in; {@link StoreDown} or {@link Damaged} when it cannot be had. */
    byte[] original(long clipId) {
        try {
            return asSystem(() -> originals.original(clipId));
        } catch (UncheckedIOException e) {
            throw new StoreDown(e);
        }
    }

    byte[] seal(String caseNumber, long clipId, Exhibit exhibit) {
        return asSystem(() -> clips.seal(clipId, purpose(caseNumber, exhibit.kind()), exhibit.json()));
    }

    /** {@link Damaged} when it does not open, or when the clip's key is gone. */
    String open(SealStore.Kept kept, ExhibitKind kind, byte[] bytes) {
        String purpose = purpose(kept.seal().caseNumber(), kind);
        return asSystem(() -> clips.unseal(kept.seal().clipId(), purpose, bytes))
                .orElseThrow(() -> new Damaged(Check.How.MISSING, new IllegalStateException("the clip's key is gone")));
    }

    Map<ExhibitKind, String> open(SealStore.Kept kept) {
        Map<ExhibitKind, String> opened = new EnumMap<>(ExhibitKind.class);
        if (!kept.erased()) {
            seals.exhibits(kept.seal().caseNumber())
                    .forEach((kind, bytes) -> opened.put(kind, open(kept, kind, bytes)));
        }
        return opened;
    }

    private static <T> T asSystem(Supplier<T> work) {
        try {
            return SystemActor.call("evidence", work);
        } catch (Refusal refusal) {
            throw new Damaged(refusal.code().equals("clip.damaged") ? Check.How.CHANGED : Check.How.MISSING, refusal);
        }
    }

    private static String purpose(String caseNumber, ExhibitKind kind) {
        return "evidence|" + caseNumber + "|" + kind;
    }
}
