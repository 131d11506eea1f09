package dev.vitalfew.chart;

import dev.vitalfew.intelligence.value.PortfolioValueView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class ValueSvgWriter extends SvgWriter<PortfolioValueView> {
    private final ReaderWords words;

    ValueSvgWriter(ReaderWords words) {
        super(PortfolioValueView.class);
        this.words = words;
    }

    @Override
    String draw(PortfolioValueView answer) {
        return ValueChart.draw(answer, words.portfolio());
    }
}
