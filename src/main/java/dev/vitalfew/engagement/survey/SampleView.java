package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.Tabular;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A random sample of our customers.
@Schema(name = "Sample")
record SampleView(
        @Schema(required = true, description = "The survey that it was drawn for.") UUID surveyId,
        @Schema(
                        required = true,
                        description = "The same seed draws the same accounts.",
                        examples = "42")
                long seed,
        @Schema(required = true, description = "Accounts that were drawn.", examples = "30")
                int size,
        @Schema(
                        required = true,
                        description = "Active accounts that they were drawn from.",
                        examples = "400")
                int population,
        @Schema(required = true, description = "The accounts, in the order of the draw.")
                List<Drawn> items)
        implements Tabular {
    SampleView {
        items = List.copyOf(items);
    }

    /// An account that was drawn.
    @Schema(name = "DrawnAccount")
    public record Drawn(
            @Schema(required = true, description = "The account's.") UUID id,
            @Schema(required = true, description = "The account's.", examples = "Initech")
                    String name) {}

    @Override
    public List<Drawn> rows() {
        return items;
    }

    @Override
    public Class<Drawn> rowType() {
        return Drawn.class;
    }
}
