package org.earshot.clip;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands out the master key only when it is the one that this database is sealed under: nothing that seals or opens can be
 * made before. The first start of a database decides which key that is.
 */
@Configuration(proxyBeanMethods = false)
class Unlock {

    private static final byte[] PURPOSE = "key check".getBytes(StandardCharsets.UTF_8);
    private static final String WHAT_TO_DO =
            " Nothing was changed. Put the right key back (the file master.key of the data folder that this database has"
                    + " been used with, or of its backup, or the EARSHOT_MASTER_KEY it has been started with) and start"
                    + " again. For a new, empty Earshot, name a database of its own.";

    @Bean
    MasterKey masterKey(
            @Value("${earshot.data}") Path data,
            @Value("${EARSHOT_MASTER_KEY:}") String fromEnvironment,
            KeyCheckStore checks)
            throws GeneralSecurityException {
        var before = checks.sealed();
        if (before.isPresent() && !MasterKey.isThere(data, fromEnvironment)) {
            throw new UnusableKey(
                    "The clips of this database are sealed under a master key that is not here: there is no" + " file "
                            + MasterKey.file(data) + " and no environment variable EARSHOT_MASTER_KEY." + WHAT_TO_DO);
        }
        var master = new MasterKey(data, fromEnvironment);
        var check = new AesGcmJce(master.derive("key check"));
        byte[] sealed = before.isPresent() ? before.get() : checks.keepFirst(check.encrypt(PURPOSE, PURPOSE));
        try {
            check.decrypt(sealed, PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(
                    MasterKey.source(data, fromEnvironment)
                            + " is not the master key that this database is sealed under: none of its clips would open."
                            + WHAT_TO_DO,
                    e);
        }
        return master;
    }
}
