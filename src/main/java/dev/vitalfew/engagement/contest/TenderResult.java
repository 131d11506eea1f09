package dev.vitalfew.engagement.contest;

import dev.vitalfew.api.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one bidder comes to in a tender (D 4.8): Σ weight · score / 100, on the scale of the
/// scores. A bidder of whom a score is missing has no total: what nobody knows is not zero.
///
/// @param rank 1 the best; equal totals share a rank
@Schema(name = "TenderResult")
record TenderResult(
        @Schema(required = true, description = "`US`, or the name of a rival.", examples = "US")
                String bidder,
        @Schema(
                        examples = "74.5",
                        description = "Σ weight · score / 100; absent where a score is missing.")
                @Nullable BigDecimal total,
        @Schema(description = "1 the best; equal totals share a rank.") @Nullable Integer rank,
        @Schema(
                        required = true,
                        description = "The criteria for which nobody has scored the bidder.",
                        examples = "[\"Price\"]")
                List<String> missing) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Comparator<TenderResult> BEST_FIRST =
            Comparator.comparing(
                            TenderResult::total, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(TenderResult::bidder);

    TenderResult {
        missing = List.copyOf(missing);
    }

    /// Of every bidder that has any score, the best first, ties by name.
    static List<TenderResult> of(List<TenderCriterion> criteria) {
        TreeSet<String> bidders = new TreeSet<>();
        criteria.forEach(one -> one.scores().forEach(score -> bidders.add(score.bidder())));
        List<TenderResult> sorted =
                bidders.stream().map(bidder -> of(criteria, bidder)).sorted(BEST_FIRST).toList();
        List<TenderResult> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            TenderResult one = sorted.get(i);
            ranked.add(
                    new TenderResult(
                            one.bidder,
                            one.total,
                            rankAfter(one, i == 0 ? null : ranked.getLast(), i + 1),
                            one.missing));
        }
        return ranked;
    }

    private static @Nullable Integer rankAfter(
            TenderResult one, @Nullable TenderResult before, int place) {
        if (one.total == null) {
            return null;
        }
        if (before != null && before.total != null && one.total.compareTo(before.total) == 0) {
            return before.rank;
        }
        return place;
    }

    private static TenderResult of(List<TenderCriterion> criteria, String bidder) {
        BigDecimal total = BigDecimal.ZERO;
        List<String> missing = new ArrayList<>();
        for (TenderCriterion criterion : criteria) {
            BigDecimal score =
                    criterion.scores().stream()
                            .filter(one -> one.bidder().equals(bidder))
                            .map(TenderScore::score)
                            .findFirst()
                            .orElse(null);
            if (score == null) {
                missing.add(criterion.name());
                continue;
            }
            total = total.add(criterion.weight().multiply(score));
        }
        return new TenderResult(
                bidder,
                missing.isEmpty() ? Decimals.plain(total.divide(WHOLE)) : null,
                null,
                missing);
    }

    /// Our total less that of the best rival; null where either is unknown.
    static @Nullable BigDecimal gap(List<TenderResult> results) {
        BigDecimal ours = null;
        BigDecimal best = null;
        for (TenderResult one : results) {
            if (one.bidder.equals(TenderScore.US)) {
                ours = one.total;
            } else if (one.total != null && (best == null || one.total.compareTo(best) > 0)) {
                best = one.total;
            }
        }
        return ours == null || best == null ? null : Decimals.plain(ours.subtract(best));
    }
}
