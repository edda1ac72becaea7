package org.earshot.evidence;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.earshot.shared.Digest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a seal: hashes what is plain, seals the exhibits with the clip's key. */
@Component
final class Sealer {

    private final Exhibits exhibits;
    private final JsonMapper json;

    Sealer(Exhibits exhibits, JsonMapper json) {
        this.exhibits = exhibits;
        this.json = json;
    }

    SealStore.Made make(String caseNumber, long clipId, List<Exhibit> given) {
        Map<ExhibitKind, Manifest.Print> prints = new EnumMap<>(ExhibitKind.class);
        Map<ExhibitKind, byte[]> sealed = new EnumMap<>(ExhibitKind.class);
        try {
            var sound = Manifest.Print.of(exhibits.original(clipId));
            for (Exhibit exhibit : given) {
                prints.put(exhibit.kind(), Manifest.Print.of(exhibit.json().getBytes(StandardCharsets.UTF_8)));
                sealed.put(exhibit.kind(), exhibits.seal(caseNumber, clipId, exhibit));
            }
            String manifest = json.writeValueAsString(Manifest.of(caseNumber, clipId, sound, prints));
            return new SealStore.Made(caseNumber, clipId, manifest, Digest.sha256(manifest), sealed);
        } catch (StoreDown | Damaged e) {
            throw new NotSealed(caseNumber, e);
        }
    }
}
