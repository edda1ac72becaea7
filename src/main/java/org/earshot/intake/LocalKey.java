package org.earshot.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.earshot.access.ApiKeys;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.shared.Actor;
import org.earshot.shared.OwnFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Leaves a key for imports started on this computer: the file local.key of the data folder, readable by its owner only,
 * with the server's address in the first line and the key in the second. Every start makes a new key and revokes the old.
 */
@Component
public class LocalKey {

    static final String FILE = "local.key";
    private static final String NAME = "import on this computer";

    private final ApiKeys keys;
    private final Environment environment;
    private final Path file;

    LocalKey(ApiKeys keys, Environment environment, @Value("${earshot.data}") Path data) {
        this.keys = keys;
        this.environment = environment;
        this.file = data.resolve(FILE);
    }

    /** Whether a machine acts that has another key than the one left here. */
    public static boolean otherMachineActing() {
        Actor acting = Actor.current();
        return acting.actorId() == null && !acting.actorName().equals("key " + NAME);
    }

    @EventListener(ApplicationReadyEvent.class)
    void leave() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String key = SystemActor.call("start", this::rotate, Role.ADMIN);
        try {
            OwnFiles.write(file, ("http://localhost:" + port + "\n" + key + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the key for imports could not be left in " + file, e);
        }
    }

    private String rotate() {
        keys.all().stream()
                .filter(key -> key.name().equals(NAME) && key.revokedAt() == null)
                .forEach(key -> keys.revoke(key.id()));
        return keys.create(NAME);
    }
}
