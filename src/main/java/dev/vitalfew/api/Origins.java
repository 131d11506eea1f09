package dev.vitalfew.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Knows where the request that is being answered comes from.
@Singleton
public class Origins {
    private final SecurityIdentity identity;
    private final RoutingContext http;

    Origins(SecurityIdentity identity, RoutingContext http) {
        this.identity = identity;
        this.http = http;
    }

    public Origin current() {
        SocketAddress sender = http.request().remoteAddress();
        return new Origin(
                identity.isAnonymous() ? "nobody" : identity.getPrincipal().getName(),
                sender == null ? null : sender.hostAddress(),
                RequestContext.of(http).id());
    }
}
