package org.earshot.referral;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.earshot.access.Me;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs for the person at the keyboard with the installation's key, and writes down who signed what. */
@Component
final class Signatures {

    private final PackStore packs;
    private final SigningKey key;
    private final Me me;
    private final JsonMapper json;

    Signatures(PackStore packs, SigningKey key, Me me, JsonMapper json) {
        this.packs = packs;
        this.key = key;
        this.me = me;
        this.json = json;
    }

    /**
     * What a signature is over.
     *
     * @param manifestSha256 the SHA-256 of the pack's manifest.json
     * @param place the first or the second signature
     */
    record Statement(
            String form,
            String caseNumber,
            String recipient,
            String manifestSha256,
            int place,
            long account,
            String name,
            String at) {}

    void sign(Pack pack, int place, Instant at) {
        String text = json.writeValueAsString(new Statement(
                "earshot signature 1",
                pack.caseNumber(),
                pack.recipientName(),
                pack.sha256(),
                place,
                me.id(),
                me.name(),
                at.toString()));
        packs.addSignature(pack.id(), new PackStore.Signed(place, text, key.sign(text)));
    }

    /** The document signatures.json: each text that was signed, its signature, and the public key to check them with. */
    byte[] document(long packId) {
        var base64 = Base64.getEncoder();
        List<Map<String, String>> signed = packs.signatures(packId).stream()
                .map(each -> Map.of("signed", each.text(), "signature", base64.encodeToString(each.signature())))
                .toList();
        return json.writeValueAsBytes(Map.of(
                "algorithm", "Ed25519", "publicKey", base64.encodeToString(key.publicKey()), "signatures", signed));
    }
}
