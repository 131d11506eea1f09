package dev.vitalfew.chart;

import dev.vitalfew.intelligence.ParetoView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class ParetoSvgWriter extends SvgWriter<ParetoView> {
    ParetoSvgWriter() {
        super(ParetoView.class);
    }

    @Override
    String draw(ParetoView answer) {
        return ParetoChart.draw(answer, new English());
    }
}
