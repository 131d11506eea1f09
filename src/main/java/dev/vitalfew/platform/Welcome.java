package dev.vitalfew.platform;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;

/// Tells a person who tries Vitalfew with its sample where it is and what to ask it first. Comes
/// when the server listens, so everything printed here works when it is pasted.
@ApplicationScoped
class Welcome {
    private final PlatformConfig config;
    private final HttpServer server;

    Welcome(PlatformConfig config, HttpServer server) {
        this.config = config;
        this.server = server;
    }

    void onListening(@ObservesAsync HttpServerStart event) {
        if (config.sample()) {
            System.out.println(text("http://localhost:" + server.getPort()));
        }
    }

    private String text(String url) {
        String place =
                config.adminKeyFile()
                        .map(file -> "in the file " + file)
                        .orElse("in VITALFEW_ADMIN_KEY");
        String key = config.adminKeyFile().map(Welcome::contentOf).orElse("$VITALFEW_ADMIN_KEY");
        return """

               Vitalfew answers at %1$s, with the portfolio of a fictional company.
               Its contract: %1$s/q/swagger-ui
               The API key is %2$s.

               Worth trying:
                 curl -s -H "Authorization: Bearer %3$s" %1$s/v1/portfolio/pareto
                 curl -s -H "Authorization: Bearer %3$s" -H "Accept: image/svg+xml" -o concentration.svg %1$s/v1/portfolio/concentration
                 curl -s -H "Authorization: Bearer %3$s" %1$s/v1/portfolio/base
               """
                .formatted(url, place, key);
    }

    /// As a shell reads it, also where the path has blanks or quotes.
    private static String contentOf(Path file) {
        return "$(cat '%s')".formatted(file.toString().replace("'", "'\\''"));
    }
}
