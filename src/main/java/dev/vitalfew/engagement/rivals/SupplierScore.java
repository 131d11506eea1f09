package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.Decimals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a supplier comes to: the weighted mean of its marks.
@Schema(name = "SupplierScore")
record SupplierScore(
        @Schema(required = true, description = "`US`, or a rival.", examples = "US")
                String supplier,
        @Schema(required = true, description = "1 to 5.", examples = "3.8") BigDecimal score) {

    /// The best first; of equal ones in the order of their names.
    static List<SupplierScore> of(FactorWeights weights, List<SupplierRating> suppliers) {
        return suppliers.stream()
                .map(one -> new SupplierScore(one.supplier(), weighted(weights, one)))
                .sorted(
                        Comparator.comparing(SupplierScore::score)
                                .reversed()
                                .thenComparing(SupplierScore::supplier))
                .toList();
    }

    private static BigDecimal weighted(FactorWeights weights, SupplierRating rating) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SupplierFactor factor : SupplierFactor.values()) {
            sum = sum.add(weights.of(factor).multiply(BigDecimal.valueOf(rating.of(factor))));
        }
        return Decimals.plain(sum);
    }

    static BigDecimal ours(List<SupplierScore> scores) {
        return scores.stream()
                .filter(one -> one.supplier().equals(SupplierRating.US))
                .map(SupplierScore::score)
                .findFirst()
                .orElseThrow();
    }

    /// Ours less that of the best rival; null without a rival.
    static @Nullable BigDecimal gap(List<SupplierScore> bestFirst) {
        SupplierScore rival =
                bestFirst.stream()
                        .filter(one -> !one.supplier().equals(SupplierRating.US))
                        .findFirst()
                        .orElse(null);
        return rival == null ? null : Decimals.plain(ours(bestFirst).subtract(rival.score()));
    }

    /// Where our mark is lowest; of equal ones where it counts most.
    static SupplierFactor weakest(FactorWeights weights, SupplierRating ours) {
        SupplierFactor weakest = SupplierFactor.BRAND;
        for (SupplierFactor factor : SupplierFactor.values()) {
            int lower = Integer.compare(ours.of(factor), ours.of(weakest));
            boolean counts = weights.of(factor).compareTo(weights.of(weakest)) > 0;
            if (lower < 0 || (lower == 0 && counts)) {
                weakest = factor;
            }
        }
        return weakest;
    }

    /// Where one mark more gains most: what counts most among what is not best yet; null where all
    /// is.
    static @Nullable SupplierFactor bestStep(FactorWeights weights, SupplierRating ours) {
        SupplierFactor best = null;
        for (SupplierFactor factor : SupplierFactor.values()) {
            boolean open = ours.of(factor) < SupplierRating.BEST;
            if (open && (best == null || weights.of(factor).compareTo(weights.of(best)) > 0)) {
                best = factor;
            }
        }
        return best;
    }
}
