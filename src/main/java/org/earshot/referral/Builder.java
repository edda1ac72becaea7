package org.earshot.referral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.access.Organisation;
import org.earshot.clip.Clips;
import org.earshot.clip.Originals;
import org.earshot.escalation.CaseScope;
import org.earshot.evidence.Evidence;
import org.earshot.evidence.ExhibitKind;
import org.earshot.shared.Digest;
import org.earshot.shared.PdfPages;
import org.earshot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a pack and the manifest over them. */
@Component
final class Builder {

    private final Evidence evidence;
    private final Originals originals;
    private final Clips clips;
    private final Organisation organisation;
    private final JsonMapper json;

    Builder(Evidence evidence, Originals originals, Clips clips, Organisation organisation, JsonMapper json) {
        this.evidence = evidence;
        this.originals = originals;
        this.clips = clips;
        this.organisation = organisation;
        this.json = json;
    }

    /** The files without the sound, and the manifest that names the sound too. */
    record Built(Enclosed files, String manifestSha256) {}

    Built build(CaseScope standing, Recipient recipient, Letter letter, @Nullable Disclosed identity, Instant at) {
        byte[] sound = originals.original(standing.clipId());
        var words =
                new LetterWords(standing, recipient, letter, organisation.name().orElse("Earshot"), at);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                Enclosed.LETTER,
                PdfPages.pdf(words.title(), words.parts(Digest.sha256(sound), identity != null), LetterWords.WHOLE));
        files.put(Enclosed.CASE, caseDocument(words));
        if (identity != null) {
            files.put(
                    Enclosed.IDENTITY,
                    PdfPages.pdf(words.identityTitle(), words.identity(identity), LetterWords.WHOLE));
            files.put(Enclosed.IDENTITY_DATA, json.writeValueAsBytes(new TreeMap<>(identity.fields())));
        }
        files.put(Enclosed.CUSTODY, json.writeValueAsBytes(evidence.custody(standing.number())));
        List<PackManifest.Entry> entries = new ArrayList<>();
        files.forEach((name, bytes) -> entries.add(PackManifest.Entry.of(name, bytes)));
        entries.add(PackManifest.Entry.of(Enclosed.sound(sound), sound));
        byte[] manifest = json.writeValueAsBytes(new PackManifest(
                PackManifest.FORM,
                standing.number(),
                recipient.plan().name(),
                at.toString(),
                evidence.seal(standing.number()).orElseThrow().sha256(),
                entries));
        files.put(Enclosed.MANIFEST, manifest);
        return new Built(Enclosed.of(files), Digest.sha256(manifest));
    }

    /** The whole pack: the kept files, the sound as the manifest names it, the signatures. */
    Enclosed whole(long clipId, Enclosed kept, byte[] signatures) {
        byte[] sound = originals.original(clipId);
        var named = PackManifest.Entry.of(Enclosed.sound(sound), sound);
        byte[] bytes = kept.files().get(Enclosed.MANIFEST);
        if (bytes == null || !json.readValue(bytes, PackManifest.class).files().contains(named)) {
            throw new Refusal(
                    "referral.evidence-changed",
                    "The original sound is not the one that was signed for. The pack is not handed out.");
        }
        return kept.with(named.name(), sound).with(Enclosed.SIGNATURES, signatures);
    }

    /** What the case is about, for programs: the letter's words, the sealed facts and the sealed transcript. */
    private byte[] caseDocument(LetterWords words) {
        var exhibits = evidence.exhibits(words.standing().number());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("form", "earshot case 1");
        document.put("caseNumber", words.standing().number());
        document.put("sender", words.organisation());
        document.put("recipient", words.recipient().plan().name());
        document.put("preparedAt", words.at().toString());
        document.put("severity", words.standing().severity().name());
        document.put("letter", words.letter());
        document.put("facts", tree(exhibits.get(ExhibitKind.FACTS)));
        document.put("transcript", tree(exhibits.get(ExhibitKind.TRANSCRIPT)));
        return json.writeValueAsBytes(document);
    }

    private @Nullable JsonNode tree(@Nullable String document) {
        return document == null ? null : json.readTree(document);
    }

    /** The kept files as one text, sealed with the clip's key. */
    byte[] seal(long clipId, String purpose, Enclosed files) {
        return clips.seal(clipId, purpose, json.writeValueAsString(files.files()));
    }

    Enclosed open(long clipId, String purpose, byte[] sealed) {
        String text = clips.unseal(clipId, purpose, sealed)
                .orElseThrow(() ->
                        new Refusal("referral.erased", "The clip of this case was erased. There is no pack any more."));
        Map<String, byte[]> files = json.readValue(
                text.getBytes(StandardCharsets.UTF_8),
                json.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, byte[].class));
        return Enclosed.of(files);
    }
}
