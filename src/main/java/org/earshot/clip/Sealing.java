package org.earshot.clip;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts pseudonyms in identity's place and seals what is not for everybody's eyes. */
@Component
final class Sealing {

    private final Vault vault;
    private final Pseudonyms pseudonyms;
    private final JsonMapper json;

    Sealing(Vault vault, Pseudonyms pseudonyms, JsonMapper json) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    String content(ClipFacts facts, String soundSha256) {
        return pseudonyms.content(facts, soundSha256);
    }

    /** What the register calls the clip once it is erased. */
    String erased(String externalId) {
        return pseudonyms.erased(externalId);
    }

    NewClip seal(String code, ClipFacts facts, String content, String soundSha256) {
        var key = vault.newKey(code);
        var words = new ClipWords(facts.machineTranscript(), facts.assistantHeard(), facts.assistantAnswer());
        return new NewClip(
                code,
                facts,
                content,
                soundSha256,
                pseudonyms.account(facts),
                pseudonyms.device(facts),
                pseudonyms.speaker(facts),
                key.key(),
                key.wrapped(),
                key.key().seal("words", json.writeValueAsBytes(words)));
    }

    /** Account number, first name and device serial, sealed for this clip alone. */
    byte[] identity(long clipId, ClipFacts facts) {
        Map<String, @Nullable String> identity = new LinkedHashMap<>();
        identity.put("accountNumber", facts.accountNumber());
        identity.put("customerFirstName", facts.customerFirstName());
        identity.put("deviceSerial", facts.deviceSerial());
        return vault.sealIdentity(clipId, json.writeValueAsBytes(identity));
    }

    JsonNode openIdentity(long clipId, byte[] sealed) {
        return json.readTree(vault.openIdentity(clipId, sealed));
    }

    ClipWords words(ClipKey key, byte[] sealed) {
        return json.readValue(key.open("words", sealed), ClipWords.class);
    }
}
