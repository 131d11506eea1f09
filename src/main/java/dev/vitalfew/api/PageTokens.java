package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.CURSOR_EXPIRED;
import static dev.vitalfew.api.ProblemCode.INVALID_CURSOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Makes and reads page tokens: the last key of a page, signed together with the filters and the
/// sort that it belongs to, so that a token used with others, or made up, is refused instead of
/// quietly giving a wrong page. A token ends after a day, so that nobody keeps one as a bookmark
/// into a list that has long become another.
///
/// Layout before base64url: format version (1 byte), HMAC-SHA-256 cut to 16 bytes, the second of
/// issue (8 bytes), the cursor as JSON.
@ApplicationScoped
public class PageTokens {
    static final Duration LIFE = Duration.ofDays(1);

    private static final byte FORMAT = 2;
    private static final int SIGNATURE_BYTES = 16;

    private final ObjectMapper json;
    private final TokenKey key;
    private final Clock clock;

    PageTokens(ObjectMapper json, TokenKey key, Clock clock) {
        this.json = json;
        this.key = key;
        this.clock = clock;
    }

    /// The token that continues after `cursor`.
    ///
    /// @param cursor a record holding the last key of the page
    /// @param scope everything that the token is bound to: the list, its filters and its sort, as
    ///   values whose JSON says it all (a query record, for example)
    public String write(Object cursor, Object... scope) {
        byte[] last = jsonOf(cursor);
        byte[] payload =
                ByteBuffer.allocate(Long.BYTES + last.length)
                        .putLong(clock.instant().getEpochSecond())
                        .put(last)
                        .array();
        byte[] signature = sign(payload, scope);
        byte[] token =
                ByteBuffer.allocate(1 + SIGNATURE_BYTES + payload.length)
                        .put(FORMAT)
                        .put(signature)
                        .put(payload)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The cursor in `token`, or null where there is no token: the first page.
    public <C> @Nullable C read(@Nullable String token, Class<C> cursor, Object... scope) {
        if (token == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= 1 + SIGNATURE_BYTES + Long.BYTES || bytes[0] != FORMAT) {
                throw refused();
            }
            byte[] signature = Arrays.copyOfRange(bytes, 1, 1 + SIGNATURE_BYTES);
            byte[] payload = Arrays.copyOfRange(bytes, 1 + SIGNATURE_BYTES, bytes.length);
            if (!MessageDigest.isEqual(signature, sign(payload, scope))) {
                throw refused();
            }
            refuseExpired(ByteBuffer.wrap(payload).getLong());
            return json.readValue(payload, Long.BYTES, payload.length - Long.BYTES, cursor);
        } catch (IllegalArgumentException | java.io.IOException unreadable) {
            throw refused();
        }
    }

    private void refuseExpired(long issued) {
        if (clock.instant().isAfter(Instant.ofEpochSecond(issued).plus(LIFE))) {
            throw CURSOR_EXPIRED
                    .because(
                            "the page token is older than %d hours; begin with the first page again",
                            LIFE.toHours())
                    .at("pageToken");
        }
    }

    private static Problem refused() {
        return INVALID_CURSOR
                .because(
                        "the page token was not made by this list with these filters and this sort")
                .at("pageToken");
    }

    private byte[] sign(byte[] payload, Object[] scope) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            mac.update(FORMAT);
            for (Object part : scope) {
                byte[] bytes =
                        part instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : jsonOf(part);
                mac.update(
                        ByteBuffer.allocate(4)
                                .putInt(bytes.length)
                                .array()); // so that parts cannot run together
                mac.update(bytes);
            }
            mac.update(payload);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private byte[] jsonOf(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a page token of " + value.getClass(), unwritable);
        }
    }
}
