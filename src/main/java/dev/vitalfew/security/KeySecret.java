package dev.vitalfew.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of an API key: `vfk_<prefix>_<secret>`. The prefix finds the key, the whole text proves
/// it. A secret holds 256 random bits, so one round of SHA-256 keeps it as safe as a slow hash
/// would.
///
/// @param prefix 12 characters, unique
/// @param text all of it, shown once
record KeySecret(String prefix, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TEXT = Pattern.compile("vfk_([A-Za-z0-9]{12})_[A-Za-z0-9_-]{43}");
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static KeySecret generate() {
        StringBuilder prefix = new StringBuilder(12);
        RANDOM.ints(12, 0, ALPHABET.length()).forEach(i -> prefix.append(ALPHABET.charAt(i)));
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new KeySecret(
                prefix.toString(),
                "vfk_"
                        + prefix
                        + "_"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// The prefix in `text`, or null if it does not look like one of our keys.
    static @Nullable String prefixIn(String text) {
        Matcher key = TEXT.matcher(text);
        return key.matches() ? key.group(1) : null;
    }

    static byte[] hashOf(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
