package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.deal.Stage;
import dev.vitalfew.scoring.pipeline.Ageing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How long open deals stand at their stage, against the won ones (D 4.2): by stage, and one by
/// one, the longest first.
@Schema(name = "PipelineAgeing")
public record AgeingView(
        LocalDate asOf,
        int policyVersion,
        @Schema(description = "Open deals, on all pages.", examples = "61") long deals,
        @Schema(description = "The six stages in order.") List<StageRow> stages,
        @Schema(description = "One for each open deal, the longest at its stage first.")
                List<Item> items,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable String nextPageToken)
        implements Tabular, Paged {
    public AgeingView {
        stages = List.copyOf(stages);
        items = List.copyOf(items);
    }

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }

    @Schema(name = "PipelineAgeingStage")
    public record StageRow(
            @Schema(description = "The stage.") Stage stage,
            @Schema(description = "Open deals that stand there.", examples = "19") long deals,
            @Schema(description = "How long they stand there, against the won ones.")
                    FunnelView.StageAgeing ageing) {}

    /// One open deal.
    @Schema(name = "PipelineAgeingItem")
    public record Item(
            UUID id,
            UUID accountId,
            @Schema(description = "What the deal is called.", examples = "Pumping stations, lot 2")
                    String name,
            @Nullable UUID sellerId,
            @Schema(description = "Where it stands.") Stage stage,
            @Schema(description = "The day on which it came to its stage.") LocalDate since,
            @Schema(description = "How long it has stood there.", examples = "33") long days,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "Against the won deals that stood there; null where there are none.",
                            nullable = true)
                    @Nullable Ageing ageing) {}
}
