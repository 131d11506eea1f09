package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.deal.Stage;
import dev.vitalfew.scoring.pipeline.Adequacy;
import dev.vitalfew.scoring.pipeline.AdequacyMode;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether the pipeline is full enough (D 4.1). The lists have six numbers, in the order of the
/// stages.
///
/// @param targets deals per stage that one win takes
/// @param excess how many are too many, by the mode
/// @param adequacy the required deals that are there, 0 to 1; null where none is required
/// @param bottleneck the stage with the smallest part of what it needs; null where nothing is
///   missing
/// @param words the same in the reader's language
/// @param items each seller's or team's, where asked for, the neediest first
@Schema(name = "PipelineAdequacy")
public record AdequacyView(
        LocalDate asOf,
        int policyVersion,
        int targetWins,
        AdequacyMode mode,
        List<Integer> targets,
        List<Integer> required,
        List<Integer> actual,
        List<Integer> gaps,
        List<Integer> excess,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double adequacy,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Stage bottleneck,
        String words,
        @JsonInclude(Include.NON_NULL) @Nullable List<Item> items)
        implements Tabular {
    public AdequacyView {
        targets = List.copyOf(targets);
        required = List.copyOf(required);
        actual = List.copyOf(actual);
        gaps = List.copyOf(gaps);
        excess = List.copyOf(excess);
        items = items == null ? null : List.copyOf(items);
    }

    /// One seller or team.
    ///
    /// @param id of the seller; absent of a team, and of deals that are nobody's
    /// @param name absent of deals that are nobody's
    @Schema(name = "PipelineAdequacyItem")
    public record Item(
            @Nullable String id,
            @Nullable String name,
            List<Integer> actual,
            List<Integer> gaps,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double adequacy,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Stage bottleneck,
            String words) {
        public Item {
            actual = List.copyOf(actual);
            gaps = List.copyOf(gaps);
        }

        static Item of(@Nullable String id, @Nullable String name, Adequacy judged, Locale reader) {
            return new Item(
                    id,
                    name,
                    judged.actual(),
                    judged.gaps(),
                    judged.fraction(),
                    stage(judged.bottleneck()),
                    PipelineWords.of(judged).in(reader));
        }
    }

    /// One stage of the whole as a row of a table.
    public record Row(Stage stage, int target, int required, int actual, int gap, int excess) {}

    static @Nullable Stage stage(@Nullable PipelineStage stage) {
        return stage == null ? null : Stage.valueOf(stage.name());
    }

    @Override
    public List<?> rows() {
        if (items != null) {
            return items;
        }
        List<Row> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            int place = stage.place();
            rows.add(
                    new Row(
                            stage,
                            targets.get(place),
                            required.get(place),
                            actual.get(place),
                            gaps.get(place),
                            excess.get(place)));
        }
        return rows;
    }

    @Override
    public Class<? extends Record> rowType() {
        return items == null ? Row.class : Item.class;
    }
}
