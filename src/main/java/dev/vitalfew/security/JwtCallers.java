package dev.vitalfew.security;

import static dev.vitalfew.api.ProblemCode.ISSUER_UNAVAILABLE;

import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Accepts bearer tokens (JWT) of one configured issuer, checked against its published keys.
/// Signatures are RS256 or ES256, whatever the token's own header claims; scopes come from `scope`
/// (split by spaces) and `groups`.
@Singleton
class JwtCallers {
    private static final Logger LOG = Logger.getLogger(JwtCallers.class);
    private static final Pattern READABLE_NAME = Pattern.compile("[\\x21-\\x7E]{1,200}");

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
        trust.setKeyFormat(KeyFormat.JWK);
        trust.setForcedJwksRefreshInterval(1); // minutes until an issuer's new key is known here
        trust.setJwksRetainCacheOnErrorDuration(60); // minutes that known keys outlive their issuer
        jwt.audience()
                .ifPresentOrElse(
                        audience -> trust.setExpectedAudience(Set.of(audience)),
                        () ->
                                LOG.warn(
                                        "VITALFEW_JWT_AUDIENCE is not set: tokens that the issuer made for others are accepted"));
        return new DefaultJWTParser(trust, new IssuerTokens());
    }

    private static IllegalStateException incomplete() {
        return new IllegalStateException(
                "VITALFEW_JWT_ISSUER and VITALFEW_JWT_JWKS go together: set both or none");
    }

    /// Null where tokens are not accepted, or this one is not.
    ///
    /// @throws dev.vitalfew.api.Problem where nobody can tell, since its issuer is away
    @Nullable Caller callerOf(String token) {
        if (parser == null) {
            return null;
        }
        try {
            JsonWebToken accepted = parser.parse(token);
            Set<Scope> scopes = scopesOf(accepted);
            return new Caller("jwt:" + nameOf(accepted), Scope.rolesOf(scopes));
        } catch (ParseException refused) {
            if (isIssuerAway(refused)) {
                LOG.warnf("the keys of the issuer cannot be read: %s", refused.getMessage());
                throw ISSUER_UNAVAILABLE.because(
                        "the keys of the token's issuer cannot be read; try again shortly");
            }
            LOG.debugf("a bearer token was refused: %s", refused.getMessage());
            return null;
        }
    }

    /// Only reading the published keys is input or output.
    private static boolean isIssuerAway(ParseException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /// Names go into logs and the audit; one that could forge a line there is none.
    private static String nameOf(JsonWebToken token) {
        String subject = token.getSubject();
        return subject != null && READABLE_NAME.matcher(subject).matches() ? subject : "unnamed";
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
