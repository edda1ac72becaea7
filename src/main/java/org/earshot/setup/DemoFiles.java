package org.earshot.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code db/demo} from the class path; a word it does not know is an error. */
final class DemoFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoFiles() {}

    static DemoPlan plan() {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(bytes("organisation.yaml"), StandardCharsets.UTF_8));
        return JSON.convertValue(read, DemoPlan.class);
    }

    static List<DemoClip> clips() {
        return new String(bytes("manifest.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JSON.readValue(line, DemoClip.class))
                .toList();
    }

    static byte[] sound(DemoClip clip) {
        return bytes(clip.file());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/db/demo/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
