package dev.vitalfew.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import org.jose4j.http.Get;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/// Checks tokens as the library does, but fetches the issuer's keys with patience that ends, and
/// tells a key that does not exist from one that cannot be fetched: by an [IOException] among the
/// causes. The library would wait for minutes, with all other tokens behind the one that waits.
final class IssuerTokens extends JWTCallerPrincipalFactory {
    private static final int PATIENCE_MILLIS = 2_000;

    /// How long an issuer that did not answer is not asked again.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DefaultJWTTokenParser parser = new Parser();
    private final IssuerGet issuer = new IssuerGet();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo trust) throws ParseException {
        JwtContext context = parser.parse(token, trust);
        String type = context.getJoseObjects().getFirst().getHeader("typ");
        return new DefaultJWTCallerPrincipal(type, context.getJwtClaims());
    }

    private final class Parser extends DefaultJWTTokenParser {
        private volatile @Nullable VerificationKeyResolver keys;

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo trust)
                throws UnresolvableKeyException {
            VerificationKeyResolver known = keys;
            return known == null ? fetch(trust) : known;
        }

        private synchronized VerificationKeyResolver fetch(JWTAuthContextInfo trust)
                throws UnresolvableKeyException {
            VerificationKeyResolver fetched = keys;
            if (fetched == null) {
                fetched = new Keys(trust);
                keys = fetched;
            }
            return fetched;
        }
    }

    private final class Keys extends KeyLocationResolver {
        Keys(JWTAuthContextInfo trust) throws UnresolvableKeyException {
            super(trust);
        }

        @Override
        protected Get getHttpGet() {
            return issuer;
        }

        @Override
        public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nested)
                throws UnresolvableKeyException {
            try {
                return super.resolveKey(token, nested);
            } catch (UnresolvableKeyException unknown) {
                IOException away = issuer.away;
                throw away == null
                        ? unknown
                        : new UnresolvableKeyException("the issuer cannot be asked", away);
            }
        }
    }

    /// Remembers whether the last attempt was in vain.
    private static final class IssuerGet extends Get {
        private volatile @Nullable IOException away;
        private volatile long since;

        IssuerGet() {
            setConnectTimeout(PATIENCE_MILLIS);
            setReadTimeout(PATIENCE_MILLIS);
            setRetries(0);
        }

        @Override
        public SimpleResponse get(String location) throws IOException {
            IOException before = away;
            if (before != null && System.nanoTime() - since < PAUSE.toNanos()) {
                throw new IOException("the issuer did not answer a moment ago", before);
            }
            try {
                SimpleResponse keys = super.get(location);
                away = null;
                return keys;
            } catch (IOException failure) {
                since = System.nanoTime();
                away = failure;
                throw failure;
            }
        }
    }
}
