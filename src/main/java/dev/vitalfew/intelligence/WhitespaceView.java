package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Accounts × product lines: what is bought, what could be (D 5.4).
@Schema(name = "Whitespace")
public record WhitespaceView(
        @Schema(required = true) LocalDate asOf,
        @Schema(
                        required = true,
                        description = "The first day of the purchases that count as current.")
                LocalDate from,
        @Schema(required = true) String currency,
        @Schema(required = true) int policyVersion,
        @Schema(
                        required = true,
                        examples = "[\"Pumps\", \"Valves\"]",
                        description = "The columns of the grid, by name.")
                List<String> productLines,
        @Schema(required = true, description = "The whole grid, every state once.")
                List<OfState> totals,
        @Schema(required = true) List<UnconvertedView> unconverted,
        @Schema(
                        required = true,
                        description =
                                "One for each cell: the greatest value first, unknown ones last.")
                List<Item> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken)
        implements Tabular, Paged {
    public WhitespaceView {
        productLines = List.copyOf(productLines);
        totals = List.copyOf(totals);
        unconverted = List.copyOf(unconverted);
        items = List.copyOf(items);
    }

    /// All cells in one state.
    @Schema(name = "WhitespaceOfState")
    public record OfState(
            @Schema(required = true, description = "The state.") CellState state,
            @Schema(required = true, description = "How many cells are in it.", examples = "12")
                    long cells,
            @Schema(required = true, examples = "480000", description = "Σ of what is bought now.")
                    BigDecimal current,
            @Schema(
                            required = true,
                            examples = "125000",
                            description = "Σ of the values that are known.")
                    BigDecimal value) {}

    /// One account and one product line.
    @Schema(name = "WhitespaceCell")
    public record Item(
            @Schema(required = true) UUID accountId,
            @Schema(
                            required = true,
                            description = "What the account is called.",
                            examples = "Initech")
                    String name,
            @Schema(
                            required = true,
                            description = "The product line, as purchases have it.",
                            examples = "Valves")
                    String productLine,
            @Schema(
                            required = true,
                            description =
                                    "OWNED: bought within two years. PIPELINE: an open deal is about it. COMPETITOR: a rival's product stands there. Else WHITE.")
                    CellState state,
            @Schema(required = true, examples = "0", description = "What is bought now, in a year.")
                    BigDecimal current,
            @Schema(
                            examples = "18000",
                            description =
                                    "What could be bought in a year; absent where nobody knows.")
                    @Nullable BigDecimal potential,
            @Schema(
                            description =
                                    "Where the potential comes from: ASSESSED by us, or what PEERS buy; absent where the potential is.")
                    @Nullable PotentialSource potentialSource,
            @Schema(
                            examples = "18000",
                            description = "potential − current; absent where the potential is.")
                    @Nullable BigDecimal value) {}

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }
}
