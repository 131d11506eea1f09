package dev.vitalfew.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Accepts bearer tokens (JWT) of one configured issuer, checked against its published keys.
/// Signatures are RS256 or ES256, whatever the token's own header claims; scopes come from `scope`
/// (split by spaces) and `groups`.
@Singleton
class JwtCallers {
    private static final Logger LOG = Logger.getLogger(JwtCallers.class);

    private final @Nullable JWTParser parser;

    JwtCallers(SecurityConfig config) {
        this.parser = parserFor(config.jwt());
    }

    private static @Nullable JWTParser parserFor(SecurityConfig.Jwt jwt) {
        if (jwt.issuer().isEmpty() && jwt.jwks().isEmpty()) {
            return null;
        }
        JWTAuthContextInfo trust = new JWTAuthContextInfo();
        trust.setIssuedBy(jwt.issuer().orElseThrow(JwtCallers::incomplete));
        trust.setPublicKeyLocation(jwt.jwks().orElseThrow(JwtCallers::incomplete));
        trust.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
        trust.setRequireNamedPrincipal(false);
        trust.setVerifyCertificateThumbprint(false);
        jwt.audience().ifPresent(audience -> trust.setExpectedAudience(Set.of(audience)));
        return new DefaultJWTParser(trust);
    }

    private static IllegalStateException incomplete() {
        return new IllegalStateException(
                "VITALFEW_JWT_ISSUER and VITALFEW_JWT_JWKS go together: set both or none");
    }

    /// Null where tokens are not accepted, or this one is not.
    @Nullable Caller callerOf(String token) {
        if (parser == null) {
            return null;
        }
        try {
            JsonWebToken accepted = parser.parse(token);
            Set<Scope> scopes = scopesOf(accepted);
            String subject = accepted.getSubject();
            return new Caller(
                    "jwt:" + (subject == null ? "unnamed" : subject), Scope.rolesOf(scopes));
        } catch (ParseException refused) {
            LOG.debugf("a bearer token was refused: %s", refused.getMessage());
            return null;
        }
    }

    private static Set<Scope> scopesOf(JsonWebToken token) {
        Set<String> names = new HashSet<>();
        Object scope = token.getClaim("scope");
        if (scope instanceof String list) {
            names.addAll(List.of(list.split(" ", -1)));
        }
        Set<String> groups = token.getGroups();
        if (groups != null) {
            names.addAll(groups);
        }
        Set<Scope> known = new HashSet<>();
        Arrays.stream(Scope.values())
                .filter(each -> names.contains(each.wireName()))
                .forEach(known::add);
        return known;
    }
}
