package org.earshot.care;

import java.nio.charset.StandardCharsets;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.springframework.stereotype.Component;

/** Seals what a person wrote, under a key for that person and purpose: a row moved to somebody else does not open. */
@Component
final class Sealed {

    private final Secrets secrets;

    Sealed(Secrets secrets) {
        this.secrets = secrets;
    }

    byte[] seal(String what, long accountId, String text) {
        return SystemActor.call(
                "care", () -> secrets.seal(purpose(what, accountId), text.getBytes(StandardCharsets.UTF_8)));
    }

    String open(String what, long accountId, byte[] sealed) {
        return SystemActor.call(
                "care", () -> new String(secrets.open(purpose(what, accountId), sealed), StandardCharsets.UTF_8));
    }

    private static String purpose(String what, long accountId) {
        return "care " + what + " " + accountId;
    }
}
