package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.api.Message;
import dev.vitalfew.scoring.AbcClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where an account stands among all by its revenue (D 1.1).
@Schema(name = "ParetoPart")
@JsonInclude(Include.NON_NULL)
public record ParetoPart(
        @Schema(
                        description =
                                "How far up it stands, 100 for the first; absent without revenue.",
                        examples = "97")
                @Nullable Integer score,
        @JsonProperty("class") @Schema(description = "Its class; absent without revenue.")
                @Nullable AbcClass abcClass,
        @Schema(description = "From 1; equal revenues share one.", examples = "3")
                @Nullable Integer rank,
        @Schema(description = "Its part of the revenue of all.", examples = "0.079")
                @Nullable Double share,
        @Schema(description = "With all that bring more.", examples = "0.21")
                @Nullable Double cumulativeShare,
        @Schema(required = true, description = "1 with revenue, else 0.", examples = "1")
                double coverage,
        @Schema(required = true, description = "What it rests on.")
                List<ContributionView> contributions) {
    private static final String RULE = "REVENUE_RANK";
    private static final int MAX = 100;

    public ParetoPart {
        contributions = List.copyOf(contributions);
    }

    static ParetoPart of(ParetoPlaces.@Nullable Place place, Locale reader) {
        return place == null ? without(reader) : with(place, reader);
    }

    private static ParetoPart without(Locale reader) {
        String reason = Message.of("no revenue").in(reader);
        return new ParetoPart(
                null, null, null, null, null, 0, List.of(ContributionView.none(RULE, reason)));
    }

    private static ParetoPart with(ParetoPlaces.Place place, Locale reader) {
        String percent =
                BigDecimal.valueOf(MAX * place.share())
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
        return new ParetoPart(
                place.score(),
                place.abcClass(),
                place.rank(),
                place.share(),
                place.cumulativeShare(),
                1,
                List.of(
                        new ContributionView(
                                RULE,
                                (double) place.score(),
                                MAX,
                                (double) place.rank(),
                                null,
                                Message.of(
                                                "rank %d of %d accounts with revenue, %s percent of all",
                                                place.rank(), place.accounts(), percent)
                                        .in(reader),
                                List.of(),
                                null)));
    }
}
