package org.earshot.clip;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.earshot.audit.Audit;
import org.earshot.shared.Door;
import org.earshot.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/** Opens sealed identity. Only capability {@code identity} calls it, under a grant; ModulesTest holds everybody else to that. */
@Door
public class Identities {

    private final ClipStore store;
    private final OpenClips clips;
    private final Sealing sealing;
    private final Audit audit;

    Identities(ClipStore store, OpenClips clips, Sealing sealing, Audit audit) {
        this.store = store;
        this.clips = clips;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * Those of the fields that the sender gave. Every opening leaves an audit row with the names of the fields. Refused with
     * {@code clip.unknown}, {@code clip.erased}, {@code clip.damaged} and, when nothing is asked for, {@code identity.fields}.
     */
    @RolesAllowed({"CUSTODIAN", "SYSTEM"})
    @Transactional
    public Map<IdentityField, String> open(long clipId, Set<IdentityField> fields) {
        if (fields.isEmpty()) {
            throw new Refusal("identity.fields", "Say which parts of the identity are needed.");
        }
        String code = store.code(clipId).orElseThrow(() -> clips.missing(clipId));
        byte[] sealed = store.sealedIdentity(clipId).orElseThrow(() -> OpenClips.damaged(code));
        audit.record(
                "clip.identity-opened",
                "clip",
                code,
                Map.of("fields", fields.stream().map(Enum::name).sorted().toList()));
        Map<IdentityField, String> opened = new EnumMap<>(IdentityField.class);
        try {
            var identity = sealing.openIdentity(clipId, sealed);
            for (IdentityField field : fields) {
                var value = identity.path(field.fact());
                if (value.isString()) {
                    opened.put(field, value.stringValue());
                }
            }
        } catch (Tampered e) {
            throw OpenClips.damaged(code);
        }
        return opened;
    }
}
