package org.earshot.trace;

import java.nio.charset.StandardCharsets;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what belongs to a trace: found recordings, words, figures and reports, each bound to what it belongs to. */
@Component
final class Seals {

    /** What for, and where it was found. */
    record Words(String purpose, String place) {}

    private final Secrets secrets;
    private final JsonMapper json;

    Seals(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    byte[] sound(String sha256, byte[] sound) {
        return sealed("trace sound " + sha256, sound);
    }

    byte[] openSound(String sha256, byte[] sealed) {
        return opened("trace sound " + sha256, sealed);
    }

    byte[] words(String sha256, Words words) {
        return sealed("trace words " + sha256, text(words));
    }

    Words openWords(String sha256, byte[] sealed) {
        return json.readValue(opened("trace words " + sha256, sealed), Words.class);
    }

    byte[] result(long runId, Result result) {
        return sealed("trace result " + runId, text(result));
    }

    Result openResult(long runId, byte[] sealed) {
        return json.readValue(opened("trace result " + runId, sealed), Result.class);
    }

    byte[] report(long runId, byte[] pdf) {
        return sealed("trace report " + runId, pdf);
    }

    byte[] openReport(long runId, byte[] sealed) {
        return opened("trace report " + runId, sealed);
    }

    private byte[] text(Object value) {
        return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sealed(String purpose, byte[] plain) {
        return SystemActor.call("traces", () -> secrets.seal(purpose, plain));
    }

    private byte[] opened(String purpose, byte[] sealed) {
        return SystemActor.call("traces", () -> secrets.open(purpose, sealed));
    }
}
