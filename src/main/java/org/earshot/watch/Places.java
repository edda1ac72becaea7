package org.earshot.watch;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.earshot.access.SystemActor;
import org.earshot.clip.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names the place of a network address by a keyed hash, so that places can be told apart and none can be read. A place is a
 * network of 24 bits of IPv4 or 64 of IPv6: addresses within one change while nobody moves.
 */
@Component
class Places {

    private static final String PURPOSE = "watch places";
    private static final int V4 = 3;
    private static final int V6 = 8;

    private final SightingStore store;
    private final Secrets secrets;
    private byte @Nullable [] key;

    Places(SightingStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    String of(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(network(address)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(bytes, bytes.length == 4 ? V4 : V6);
        } catch (IllegalArgumentException e) {
            return address.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private synchronized byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = SystemActor.call("watch", this::load);
            key = known;
        }
        return known;
    }

    private byte[] load() {
        byte[] sealed = store.sealedKey().orElse(null);
        if (sealed == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            store.keepKey(secrets.seal(PURPOSE, fresh));
            sealed = store.sealedKey().orElseThrow();
        }
        return secrets.open(PURPOSE, sealed);
    }
}
