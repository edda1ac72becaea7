package org.earshot.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof that a webhook's body comes from this Earshot, and when it was made: HMAC-SHA256 over the time and the body. */
final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /** The header's value: {@code t=SECONDS,v1=HEX}, over the seconds, a full stop and the body. */
    static String of(String secret, long seconds, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
