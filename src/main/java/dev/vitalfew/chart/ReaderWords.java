package dev.vitalfew.chart;

import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.chart.Words.MapWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/// Finds the words for whoever asks now: a writer of bodies is not told by its method.
@ApplicationScoped
class ReaderWords {
    private final HttpHeaders request;

    ReaderWords(HttpHeaders request) {
        this.request = request;
    }

    MapWords map() {
        return MapWords.of(reader());
    }

    PortfolioWords portfolio() {
        return PortfolioWords.of(reader());
    }

    private Locale reader() {
        String header = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return new ReaderLanguage(header).locale();
    }
}
