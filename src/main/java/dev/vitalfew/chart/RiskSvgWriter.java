package dev.vitalfew.chart;

import dev.vitalfew.intelligence.ChurnListView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class RiskSvgWriter extends SvgWriter<ChurnListView> {
    private final ReaderWords words;

    RiskSvgWriter(ReaderWords words) {
        super(ChurnListView.class);
        this.words = words;
    }

    @Override
    String draw(ChurnListView answer) {
        return RiskChart.draw(answer, words.portfolio());
    }
}
