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
@Schema(name = "PipelineAdequacy")
public record AdequacyView(
        LocalDate asOf,
        int policyVersion,
        @Schema(description = "How many deals shall be won.", examples = "1") int targetWins,
        @Schema(
                        description =
                                "How the counts are meant: at least, at best within a tolerance, or exactly.")
                AdequacyMode mode,
        @Schema(
                        description = "Deals per stage that one win takes.",
                        examples = "[9, 6, 5, 5, 3, 1]")
                List<Integer> targets,
        @Schema(
                        description = "Deals per stage that `targetWins` wins take.",
                        examples = "[9, 6, 5, 5, 3, 1]")
                List<Integer> required,
        @Schema(description = "Open deals per stage.", examples = "[9, 6, 2, 5, 3, 1]")
                List<Integer> actual,
        @Schema(description = "Deals that are missing per stage.", examples = "[0, 0, 3, 0, 0, 0]")
                List<Integer> gaps,
        @Schema(
                        description =
                                "Deals that are too many per stage, by the mode; none by MINIMUM.",
                        examples = "[0, 0, 0, 0, 0, 0]")
                List<Integer> excess,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        description =
                                "The fraction of the required deals that is there, 0 to 1; null where none is required.",
                        examples = "0.896551724137931",
                        required = true,
                        nullable = true)
                @Nullable Double adequacy,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        description =
                                "The stage with the smallest fraction of what it needs, the earliest of equal ones; null where nothing is missing.",
                        nullable = true)
                @Nullable Stage bottleneck,
        @Schema(
                        description = "The same in the reader's language.",
                        examples =
                                "The bottleneck is stage 3, investigated: 2 of 5 deals are there, 3 are missing. In all stages together 3 are missing.")
                String words,
        @Schema(description = "Each seller's or team's, the neediest first; only where asked for.")
                @JsonInclude(Include.NON_NULL)
                @Nullable List<Item> items)
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
    @Schema(name = "PipelineAdequacyItem")
    public record Item(
            @Schema(
                            description =
                                    "Id of the seller; absent of a team, and of deals that are nobody's.",
                            examples = "019a3c5e-5a1e-7c1b-8a52-3f0a6c2d9e11")
                    @Nullable String id,
            @Schema(
                            description = "The seller or team; absent of deals that are nobody's.",
                            examples = "Jo Maier")
                    @Nullable String name,
            @Schema(description = "Open deals per stage.", examples = "[9, 6, 2, 5, 3, 1]")
                    List<Integer> actual,
            @Schema(
                            description = "Deals that are missing per stage.",
                            examples = "[0, 0, 3, 0, 0, 0]")
                    List<Integer> gaps,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            description =
                                    "The fraction of the required deals that is there, 0 to 1; null where none is required.",
                            examples = "0.896551724137931",
                            required = true,
                            nullable = true)
                    @Nullable Double adequacy,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "The stage with the smallest fraction of what it needs; null where nothing is missing.",
                            nullable = true)
                    @Nullable Stage bottleneck,
            @Schema(
                            description = "The same in the reader's language.",
                            examples =
                                    "The bottleneck is stage 3, investigated: 2 of 5 deals are there, 3 are missing. In all stages together 3 are missing.")
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
