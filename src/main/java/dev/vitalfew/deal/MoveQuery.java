package dev.vitalfew.deal;

import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ReaderLanguage;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a move is asked for.
public record MoveQuery(
        @QueryParam("dryRun")
                @Parameter(description = "Only say what the gates say; nothing moves.")
                @Nullable Boolean dryRun,
        @HeaderParam("If-Match") @Nullable String ifMatch,
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    IfMatch expected() {
        return new IfMatch(ifMatch);
    }

    Locale reader() {
        return new ReaderLanguage(language).locale();
    }
}
