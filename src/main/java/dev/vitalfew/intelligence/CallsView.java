package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.engagement.ClosingTechnique;
import dev.vitalfew.scoring.engagement.CallEnd;
import dev.vitalfew.scoring.engagement.CallFacts;
import dev.vitalfew.scoring.engagement.CallRule;
import dev.vitalfew.scoring.engagement.CallVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What calls led to (D 5.1). A call is a VISIT, CALL or MEETING, or whatever has an outcome.
@Schema(name = "CallReport")
public record CallsView(
        @Schema(required = true) LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Schema(required = true) int policyVersion,
        @Schema(required = true, description = "What the calls are grouped by.") CallGroup by,
        @Schema(required = true, description = "All calls together.") Figures total,
        @Schema(
                        required = true,
                        examples = "1",
                        description = "How many of the groups are stalled, on all pages.")
                int stalled,
        @Schema(
                        required = true,
                        description = "How many questions of each kind a call had on average.")
                Questions questions,
        @Schema(
                        required = true,
                        description =
                                "Calls in which we asked for the order, by how, in which kind of sale, and by whether the customer had shown lately that they want to buy.")
                List<Technique> techniques,
        @Schema(required = true, description = "Most calls first, ties by id.") List<Item> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken)
        implements Tabular, Paged {
    public CallsView {
        techniques = List.copyOf(techniques);
        items = List.copyOf(items);
    }

    /// Counts, and what they say.
    @Schema(name = "CallFigures")
    public record Figures(
            @Schema(required = true, description = "How many there were.", examples = "14")
                    long calls,
            @Schema(required = true, description = "Those that ended in an order.", examples = "2")
                    long orders,
            @Schema(
                            required = true,
                            description =
                                    "Those after which the customer does something by a date.",
                            examples = "5")
                    long advances,
            @Schema(
                            required = true,
                            description = "Those after which it only goes on.",
                            examples = "4")
                    long continuations,
            @Schema(required = true, description = "Those that ended in a no.", examples = "1")
                    long noSales,
            @JsonInclude
                    @Schema(
                            examples = "0.42",
                            required = true,
                            nullable = true,
                            description = "advances / calls with an outcome; null without any")
                    @Nullable Double advanceRate,
            @JsonInclude
                    @Schema(
                            examples = "0.58",
                            required = true,
                            nullable = true,
                            description =
                                    "(orders + advances) / calls with an outcome; null without any")
                    @Nullable Double successRate) {
        static Figures of(long calls, CallFacts facts, CallRule rule) {
            CallVerdict verdict = rule.judge(facts);
            return new Figures(
                    calls,
                    facts.number(CallEnd.ORDER),
                    facts.number(CallEnd.ADVANCE),
                    facts.number(CallEnd.CONTINUATION),
                    facts.number(CallEnd.NO_SALE),
                    verdict.advanceRate(),
                    verdict.successRate());
        }
    }

    /// How many questions of each kind a call had on average, over the calls in which somebody
    /// counted; null where nobody did.
    @Schema(name = "MeanQuestions")
    public record Questions(
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "About how things are; null where nobody counted.",
                            examples = "3.2",
                            nullable = true)
                    @Nullable Double situation,
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "About what is difficult; null where nobody counted.",
                            examples = "4.1",
                            nullable = true)
                    @Nullable Double problem,
            @JsonInclude
                    @Schema(
                            required = true,
                            description = "About what that leads to; null where nobody counted.",
                            examples = "2.5",
                            nullable = true)
                    @Nullable Double implication,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "About what a cure would be worth; null where nobody counted.",
                            examples = "1.8",
                            nullable = true)
                    @Nullable Double needPayoff) {}

    /// Calls in which we asked for the order in one way.
    @Schema(name = "TechniqueFigures")
    public record Technique(
            @Schema(required = true, description = "How we asked for the order.")
                    ClosingTechnique technique,
            @Schema(
                            required = true,
                            description =
                                    "What the sale is judged to be on the day; UNKNOWN for calls about no deal.")
                    SaleKind sale,
            @Schema(
                            required = true,
                            description =
                                    "Whether the deal had a closing signal within the days of the policy before the call.")
                    boolean signals,
            @Schema(required = true, description = "What came of those calls.") Figures figures) {}

    /// The calls of one seller, account or deal.
    @Schema(name = "CallGroupFigures")
    public record Item(
            @Schema(required = true, description = "Id of the seller, account or deal.") UUID id,
            @Schema(
                            required = true,
                            description = "What the seller, account or deal is called.",
                            examples = "Jo Maier")
                    String name,
            @Schema(required = true, description = "Of the calls of this one.") Figures figures,
            @Schema(
                            required = true,
                            description = "Whether the last two with an outcome only went on.")
                    boolean stalled) {}

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }
}
