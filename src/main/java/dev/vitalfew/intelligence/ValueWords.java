package dev.vitalfew.intelligence;

import dev.vitalfew.api.Message;
import dev.vitalfew.scoring.value.ValueFactor;
import dev.vitalfew.scoring.value.ValueScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What a factor of value says.
final class ValueWords {
    private ValueWords() {}

    static Message reason(ValueFactor factor, double points) {
        String percent = rounded(Math.abs(points));
        return switch (factor) {
            case GROSS_MARGIN ->
                    points < 0
                            ? Message.of("goods cost %s percent more than they brought", percent)
                            : Message.of("goods left a margin of %s percent", percent);
            case COST_TO_SERVE ->
                    Message.of("serving the account took %s percent of its revenue", percent);
            case ACQUISITION ->
                    Message.of("winning the account took %s percent of its revenue", percent);
            case CONCESSIONS -> Message.of("discounts took %s percent of its revenue", percent);
        };
    }

    static Message missing(ValueFactor factor) {
        return switch (factor) {
            case GROSS_MARGIN -> Message.of("no revenue with a known cost of goods");
            case COST_TO_SERVE -> Message.of("no cost to serve is recorded");
            case ACQUISITION -> Message.of("no cost of winning the account is recorded");
            case CONCESSIONS -> Message.of("no concessions are recorded");
        };
    }

    static @Nullable String reasonOf(
            ValueScore.Contribution contribution, java.util.Locale reader) {
        Double points = contribution.points();
        return points == null ? null : reason(contribution.factor(), points).in(reader);
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
