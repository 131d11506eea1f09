package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(SvgWriter.MEDIA_TYPE)
public class StakeholderMapSvgWriter extends SvgWriter<StakeholderMapView> {
    private final ReaderWords words;

    StakeholderMapSvgWriter(ReaderWords words) {
        super(StakeholderMapView.class);
        this.words = words;
    }

    @Override
    String draw(StakeholderMapView answer) {
        return StakeholderMapChart.draw(answer, words.map());
    }
}
