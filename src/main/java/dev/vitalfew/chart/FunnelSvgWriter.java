package dev.vitalfew.chart;

import dev.vitalfew.intelligence.FunnelView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class FunnelSvgWriter extends SvgWriter<FunnelView> {
    FunnelSvgWriter() {
        super(FunnelView.class);
    }

    @Override
    String draw(FunnelView answer) {
        return FunnelChart.draw(answer, new English());
    }
}
