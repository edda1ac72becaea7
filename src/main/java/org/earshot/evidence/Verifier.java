package org.earshot.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.earshot.shared.DatabaseTime;
import org.earshot.shared.Digest;
import org.earshot.shared.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is stored with what was sealed. */
@Component
final class Verifier {

    private final SealStore seals;
    private final Exhibits exhibits;
    private final Custody custody;
    private final Findings findings;
    private final DatabaseTime time;
    private final JsonMapper json;

    Verifier(
            SealStore seals,
            Exhibits exhibits,
            Custody custody,
            Findings findings,
            DatabaseTime time,
            JsonMapper json) {
        this.seals = seals;
        this.exhibits = exhibits;
        this.custody = custody;
        this.findings = findings;
        this.time = time;
        this.json = json;
    }

    Check verify(SealStore.Kept kept) {
        String caseNumber = kept.seal().caseNumber();
        var end = custody.lockedEnd(caseNumber);
        var rows = custody.rows(caseNumber);
        List<Check.Wrong> wrong = new ArrayList<>();
        Chain.wrong(rows, end).ifPresent(how -> wrong.add(Wording.custody(how)));
        Optional<Manifest> manifest = manifest(kept, rows);
        if (manifest.isEmpty()) {
            wrong.add(Wording.seal());
        } else if (!kept.erased()) {
            content(kept, manifest.get(), wrong);
        }
        var check = new Check(caseNumber, time.now(), kept.erased(), List.copyOf(wrong));
        findings.record(check);
        custody.add(
                caseNumber,
                CustodyAct.VERIFIED,
                Map.of(
                        "intact",
                        check.intact(),
                        "wrong",
                        wrong.stream().map(Check.Wrong::what).toList()),
                null,
                null);
        return check;
    }

    /** The manifest, when it is the one that was sealed. */
    private Optional<Manifest> manifest(SealStore.Kept kept, List<CustodyRow> rows) {
        String sha256 = kept.seal().sha256();
        boolean inCustody = rows.stream()
                .anyMatch(row -> row.act() == CustodyAct.SEALED && row.detail().contains(sha256));
        if (!inCustody || !Digest.sha256(kept.manifest()).equals(sha256)) {
            return Optional.empty();
        }
        return Optional.of(json.readValue(kept.manifest(), Manifest.class));
    }

    private void content(SealStore.Kept kept, Manifest manifest, List<Check.Wrong> wrong) {
        compare("SOUND", manifest.sound(), () -> exhibits.original(kept.seal().clipId()), wrong);
        var stored = seals.exhibits(kept.seal().caseNumber());
        manifest.exhibits().forEach((kind, print) -> {
            byte[] sealed = stored.get(kind);
            if (sealed == null) {
                wrong.add(Wording.exhibit(kind, Check.How.MISSING));
            } else {
                compare(
                        Wording.EXHIBIT + kind,
                        print,
                        () -> exhibits.open(kept, kind, sealed).getBytes(StandardCharsets.UTF_8),
                        wrong);
            }
        });
    }

    private static void compare(String what, Manifest.Print sealed, Supplier<byte[]> stored, List<Check.Wrong> wrong) {
        try {
            if (!Manifest.Print.of(stored.get()).equals(sealed)) {
                wrong.add(Wording.of(what, Check.How.CHANGED));
            }
        } catch (Damaged damaged) {
            wrong.add(Wording.of(what, damaged.how()));
        } catch (StoreDown down) {
            throw new Refusal(
                    "evidence.store-down",
                    "The store of sounds does not answer, so the evidence could not be compared. Nothing is lost by that; try again in a few minutes.");
        }
    }
}
