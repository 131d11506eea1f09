package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.scoring.BaseState;
import dev.vitalfew.scoring.PoorFitPredicate;
import dev.vitalfew.scoring.PoorFitVerdict;
import dev.vitalfew.scoring.QuarterRevenue;
import dev.vitalfew.scoring.Steadier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The steady base under the vital few (D 1.2, 8.2) and the accounts that fit poorly (D 1.3).
/// `from` and `to` bound the revenue that makes the classes; quarters and the buying of the last
/// months count back from `asOf`.
public record BaseView(
        String currency,
        LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        int policyVersion,
        int accounts,
        BigDecimal total,
        Side base,
        Side key,
        int withoutSales,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Steadier steadier,
        List<Quarter> quarters,
        Verdict verdict,
        PoorFit poorFit,
        List<UnconvertedView> unconverted,
        List<Item> items,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable String nextPageToken)
        implements Tabular, Paged {

    public BaseView {
        quarters = List.copyOf(quarters);
        unconverted = List.copyOf(unconverted);
        items = List.copyOf(items);
    }

    @Override
    public List<Row> rows() {
        return items.stream().map(Row::of).toList();
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    /// An item as a row of a table; a cell is empty where there is no evidence.
    public record Row(
            String id,
            String name,
            PoorFitVerdict verdict,
            int met,
            @Nullable Double orders,
            @Nullable Double averageOrder,
            @Nullable Double marginRate,
            @Nullable Double interpurchaseVariation) {
        static Row of(Item item) {
            return new Row(
                    item.id(),
                    item.name(),
                    item.verdict(),
                    item.met(),
                    item.valueOf(PoorFitPredicate.MANY_ORDERS),
                    item.valueOf(PoorFitPredicate.SMALL_ORDERS),
                    item.valueOf(PoorFitPredicate.THIN_MARGIN),
                    item.valueOf(PoorFitPredicate.LOOSE_COOPERATION));
        }
    }

    /// Key accounts are class A, the base is the rest of those with sales. `active` ones ordered
    /// within the last months of the policy; `variation` is the coefficient of variation of the
    /// quarters, null with fewer than two or no mean.
    public record Side(
            int accounts,
            int active,
            BigDecimal revenue,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double share,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double variation) {}

    /// A complete calendar quarter, `2024-Q1`; those before the first purchase of all are left out.
    public record Quarter(String quarter, LocalDate startsOn, BigDecimal base, BigDecimal key) {
        static Quarter of(QuarterRevenue revenue) {
            LocalDate start = revenue.startsOn();
            return new Quarter(
                    "%04d-Q%d".formatted(start.getYear(), start.getMonthValue() / 3 + 1),
                    start,
                    Figures.plain(revenue.base()),
                    Figures.plain(revenue.key()));
        }
    }

    /// INVERTED where the base is too small in number or in share to carry key accounts (D 8.2);
    /// null without sales.
    public record Verdict(
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable BaseState state,
            int minAccounts,
            BigDecimal minShare,
            List<String> reasons) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /// `judged` are the accounts with orders within `months` before `asOf`.
    public record PoorFit(int months, int judged, int poorFit, int watch) {}

    /// One judged account, the poorest fit first.
    public record Item(
            String id, String name, PoorFitVerdict verdict, int met, List<Predicate> predicates) {
        public Item {
            predicates = List.copyOf(predicates);
        }

        @Nullable Double valueOf(PoorFitPredicate predicate) {
            return predicates.stream()
                    .filter(one -> one.predicate() == predicate)
                    .findFirst()
                    .map(Predicate::value)
                    .orElse(null);
        }
    }

    /// `met` is absent, and `noEvidence` says why, where the data do not allow a judgement.
    public record Predicate(
            PoorFitPredicate predicate,
            @JsonInclude(Include.NON_NULL) @Nullable Double value,
            @JsonInclude(Include.NON_NULL) @Nullable Double threshold,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean met,
            @JsonInclude(Include.NON_NULL) @Nullable String reason,
            @JsonInclude(Include.NON_NULL) @Nullable String noEvidence) {}
}
