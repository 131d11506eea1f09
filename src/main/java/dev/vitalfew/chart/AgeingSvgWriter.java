package dev.vitalfew.chart;

import dev.vitalfew.intelligence.AgeingView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class AgeingSvgWriter extends SvgWriter<AgeingView> {
    AgeingSvgWriter() {
        super(AgeingView.class);
    }

    @Override
    String draw(AgeingView answer) {
        return AgeingChart.draw(answer, new English());
    }
}
