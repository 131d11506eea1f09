package dev.vitalfew.chart;

import dev.vitalfew.intelligence.ForecastView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class ForecastSvgWriter extends SvgWriter<ForecastView> {
    ForecastSvgWriter() {
        super(ForecastView.class);
    }

    @Override
    String draw(ForecastView answer) {
        return ForecastChart.draw(answer, new English());
    }
}
