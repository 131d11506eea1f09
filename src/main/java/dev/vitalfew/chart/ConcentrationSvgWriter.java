package dev.vitalfew.chart;

import dev.vitalfew.intelligence.ConcentrationView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class ConcentrationSvgWriter extends SvgWriter<ConcentrationView> {
    ConcentrationSvgWriter() {
        super(ConcentrationView.class);
    }

    @Override
    String draw(ConcentrationView answer) {
        return ConcentrationChart.draw(answer, new English());
    }
}
