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
        long deals,
        List<StageRow> stages,
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
    public record StageRow(Stage stage, long deals, FunnelView.StageAgeing ageing) {}

    /// One open deal.
    ///
    /// @param since the day on which it came to its stage
    /// @param ageing null where no won deal has stood there
    @Schema(name = "PipelineAgeingItem")
    public record Item(
            UUID id,
            UUID accountId,
            String name,
            @Nullable UUID sellerId,
            Stage stage,
            LocalDate since,
            long days,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Ageing ageing) {}
}
