package org.earshot.playback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a mark is made from: HMAC-SHA256 of who hears what, and of the play, under a key of marks. */
final class MarkSeeds {

    private MarkSeeds() {}

    static byte[] listener(byte[] key, long clipId, long accountId) {
        return hmac(key, "listener|" + clipId + "|" + accountId);
    }

    static byte[] play(byte[] key, long grantId) {
        return hmac(key, "play|" + grantId);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
