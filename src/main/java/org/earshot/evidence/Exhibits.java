package org.earshot.evidence;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one place where evidence touches plain bytes: the original sound and the opened exhibits. */
@Component
final class Exhibits {

    private final SealStore seals;

    Exhibits(SealStore seals) {
        this.seals = seals;
    }

    /** The original sound as it was handed in; {@link StoreDown} or {@link Damaged} when it cannot be had. */
    byte[] original(long clipId) {
        throw new StoreDown(new UnsupportedOperationException("original of " + clipId));
    }

    byte[] seal(String caseNumber, long clipId, Exhibit exhibit) {
        throw new StoreDown(new UnsupportedOperationException(purpose(caseNumber, exhibit.kind()) + clipId));
    }

    /** {@link Damaged} when it does not open, or when the clip's key is gone. */
    String open(SealStore.Kept kept, ExhibitKind kind, byte[] sealed) {
        throw new StoreDown(
                new UnsupportedOperationException(purpose(kept.seal().caseNumber(), kind)));
    }

    Map<ExhibitKind, String> open(SealStore.Kept kept) {
        Map<ExhibitKind, String> opened = new EnumMap<>(ExhibitKind.class);
        if (!kept.erased()) {
            seals.exhibits(kept.seal().caseNumber())
                    .forEach((kind, bytes) -> opened.put(kind, open(kept, kind, bytes)));
        }
        return opened;
    }

    private static String purpose(String caseNumber, ExhibitKind kind) {
        return "evidence|" + caseNumber + "|" + kind;
    }
}
