package dev.vitalfew.security;

import dev.vitalfew.api.Problem;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `Authorization: Bearer`, the only way to show credentials, and holds callers to their
/// limits before any work is done for them. A token that is known already is answered on the spot;
/// [Credentials] are asked off the event loop.
@Singleton
@Alternative
@Priority(1)
class BearerMechanism implements HttpAuthenticationMechanism {
    private static final Pattern BEARER =
            Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([\\x21-\\x7E]{1,8192})");

    private final Credentials credentials;
    private final RateLimits limits;
    private final Guesses guesses;
    private final ProblemWriter problems;

    BearerMechanism(
            Credentials credentials, RateLimits limits, Guesses guesses, ProblemWriter problems) {
        this.credentials = credentials;
        this.limits = limits;
        this.guesses = guesses;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext http, IdentityProviderManager providers) {
        List<String> headers = http.request().headers().getAll("Authorization");
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        BearerToken token = headers.size() == 1 ? tokenIn(headers.getFirst()) : null;
        if (token == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .deferred(
                        () -> {
                            Caller known = credentials.known(token);
                            return known == null
                                    ? lookUp(token, http)
                                    : Uni.createFrom().item(admit(known, http));
                        })
                .onFailure(Problem.class)
                // Quarkus logs every other failure of this step as a defect.
                .transform(AuthenticationFailedException::new);
    }

    private static @Nullable BearerToken tokenIn(String header) {
        Matcher bearer = BEARER.matcher(header.strip());
        return bearer.matches() ? BearerToken.of(bearer.group(1)) : null;
    }

    private Uni<SecurityIdentity> lookUp(BearerToken token, RoutingContext http) {
        String sender = Guesses.senderOf(http.request().remoteAddress());
        guesses.requirePatience(token, sender);
        return Uni.createFrom()
                .item(() -> credentials.callerOf(token))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(
                        caller -> {
                            if (caller == null) {
                                guesses.wrong(sender);
                                throw new AuthenticationFailedException();
                            }
                            guesses.right(token);
                            return admit(caller, http);
                        });
    }

    private SecurityIdentity admit(Caller caller, RoutingContext http) {
        limits.take(caller, http.response());
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
