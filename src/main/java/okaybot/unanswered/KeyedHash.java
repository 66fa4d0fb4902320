package okaybot.unanswered;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes that nobody can look up who has only the database: the key is in no file (HMAC-SHA256).
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /// Enough to tell questions apart.
    private static final int HASH_BYTES = 16;

    private final SecretKeySpec key;

    private KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// With a key made of secrets that all instances of the bot have, such as their tokens. Without any secret, the key is a random
    /// one of this process.
    public static KeyedHash of(Collection<String> secrets) {
        if (secrets.isEmpty()) {
            var random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            return new KeyedHash(random);
        }
        var all = String.join("\n", secrets.stream().sorted().toList());
        return new KeyedHash(hmac(new SecretKeySpec(all.getBytes(UTF_8), ALGORITHM), "unanswered-questions"));
    }

    /// The hash of some texts in this order, in hexadecimal digits.
    String of(String... texts) {
        return HexFormat.of().formatHex(hmac(key, String.join("\n", texts)), 0, HASH_BYTES);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
