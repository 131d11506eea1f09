package dev.vitalfew.security;

import dev.vitalfew.api.ProblemCode;
import dev.vitalfew.api.ProblemWriter;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `Authorization: Bearer`, the only way to show credentials, and asks [Credentials] off the
/// event loop.
@Singleton
@Alternative
@Priority(1)
class BearerMechanism implements HttpAuthenticationMechanism {
    private static final Pattern BEARER =
            Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([\\x21-\\x7E]{1,8192})");

    private final Credentials credentials;
    private final ProblemWriter problems;

    BearerMechanism(Credentials credentials, ProblemWriter problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext http, IdentityProviderManager providers) {
        String header = http.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        Matcher bearer = BEARER.matcher(header.strip());
        if (!bearer.matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        String token = bearer.group(1);
        return Uni.createFrom()
                .item(() -> credentials.callerOf(token))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(BearerMechanism::identityOf);
    }

    private static SecurityIdentity identityOf(@org.jspecify.annotations.Nullable Caller caller) {
        if (caller == null) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRoles(caller.roles())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext http) {
        problems.end(
                ProblemCode.UNAUTHENTICATED.because(
                        "send a valid API key or token as Authorization: Bearer"),
                http);
        return Uni.createFrom().item(true);
    }
}
