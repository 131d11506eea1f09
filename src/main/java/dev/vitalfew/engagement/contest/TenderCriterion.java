package dev.vitalfew.engagement.contest;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One of the things that decide a tender.
///
/// @param weight in percent; those of a tender sum to 100
@Schema(name = "TenderCriterion")
record TenderCriterion(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        required = true,
                        description = "What the customer weighs.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "Price")
                String name,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("100")
                @Schema(
                        required = true,
                        description = "In percent; those of a tender sum to 100.",
                        examples = "40")
                BigDecimal weight,
        @Schema(description = "What each bidder gets for it; a bidder stands there once.")
                @Size(max = 50)
                @Nullable List<@NotNull @Valid TenderScore> scores) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    static final int DECIMALS = 4;

    /// Equal numbers are equal, however many zeros they came with.
    TenderCriterion {
        weight = TenderScore.plainIfShort(weight);
        scores = scores == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(scores));
    }

    @Override
    public List<TenderScore> scores() {
        return scores == null ? List.of() : scores;
    }

    static void requireWhole(List<TenderCriterion> criteria) {
        Set<String> names = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            TenderCriterion one = criteria.get(i);
            String path = "criteria[%d]".formatted(i);
            if (!names.add(one.name())) {
                throw VALIDATION_FAILED
                        .because("%s.name: stands there already", path)
                        .at(path + ".name");
            }
            if (!Decimals.fits(one.weight(), 3, DECIMALS)) {
                throw VALIDATION_FAILED
                        .because("%s.weight: has up to %d decimals", path, DECIMALS)
                        .at(path + ".weight");
            }
            one.requireBiddersOnce(path);
            sum = sum.add(one.weight());
        }
        if (sum.compareTo(WHOLE) != 0) {
            throw VALIDATION_FAILED.because("criteria: the weights sum to 100").at("criteria");
        }
    }

    private void requireBiddersOnce(String path) {
        Set<String> bidders = new HashSet<>();
        for (int i = 0; i < scores().size(); i++) {
            TenderScore score = scores().get(i);
            String place = "%s.scores[%d]".formatted(path, i);
            if (!bidders.add(score.bidder())) {
                throw VALIDATION_FAILED
                        .because("%s.bidder: stands there already", place)
                        .at(place + ".bidder");
            }
            if (!Decimals.fits(score.score(), 3, DECIMALS)) {
                throw VALIDATION_FAILED
                        .because("%s.score: has up to %d decimals", place, DECIMALS)
                        .at(place + ".score");
            }
        }
    }
}
