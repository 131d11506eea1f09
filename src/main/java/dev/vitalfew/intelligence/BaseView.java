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
@Schema(name = "Base")
public record BaseView(
        String currency,
        LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        int policyVersion,
        @Schema(description = "How many accounts have sales.", examples = "200") int accounts,
        @Schema(description = "What they bring together.", examples = "1250000") BigDecimal total,
        @Schema(description = "All accounts with sales but the key accounts.") Side base,
        @Schema(description = "The key accounts: class A.") Side key,
        @Schema(description = "How many accounts have no sales.", examples = "12") int withoutSales,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Whose revenue varies less from quarter to quarter; null where it cannot be said.")
                @Nullable Steadier steadier,
        @Schema(description = "Revenue by complete quarter, oldest first.") List<Quarter> quarters,
        @Schema(description = "Whether the base carries the key accounts.") Verdict verdict,
        @Schema(description = "How many accounts fit poorly.") PoorFit poorFit,
        List<UnconvertedView> unconverted,
        @Schema(description = "The accounts judged for fit, the poorest first.") List<Item> items,
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
    @Schema(name = "BaseSide")
    public record Side(
            @Schema(description = "How many accounts.", examples = "157") int accounts,
            @Schema(description = "How many of them ordered lately.", examples = "131") int active,
            @Schema(description = "What they bring together.", examples = "250000")
                    BigDecimal revenue,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Their part of the total; null without sales.",
                            examples = "0.2")
                    @Nullable Double share,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Coefficient of variation of the quarters; null with fewer than two, or without a mean.",
                            examples = "0.08")
                    @Nullable Double variation) {}

    /// A complete calendar quarter, `2024-Q1`; those before the first purchase of all are left out.
    @Schema(name = "BaseQuarter")
    public record Quarter(
            @Schema(description = "Year and quarter.", examples = "2026-Q3") String quarter,
            @Schema(description = "Its first day.", examples = "2026-07-01") LocalDate startsOn,
            @Schema(description = "Revenue of the base.", examples = "64000") BigDecimal base,
            @Schema(description = "Revenue of the key accounts.", examples = "251000")
                    BigDecimal key) {
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
    @Schema(name = "BaseVerdict")
    public record Verdict(
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "INVERTED where the base is too small to carry key accounts; null without sales.")
                    @Nullable BaseState state,
            @Schema(description = "How many accounts a base needs.", examples = "20")
                    int minAccounts,
            @Schema(description = "Which part of the revenue it needs.", examples = "0.2")
                    BigDecimal minShare,
            @Schema(
                            description = "Why it is INVERTED, in words; empty where it is not.",
                            examples = "[\"the base brings less than 0.2 of sales\"]")
                    List<String> reasons) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /// `judged` are the accounts with orders within `months` before `asOf`.
    @Schema(name = "PoorFit")
    public record PoorFit(
            @Schema(description = "How far back orders count.", examples = "12") int months,
            @Schema(description = "How many accounts ordered then.", examples = "174") int judged,
            @Schema(description = "How many show all four signs.", examples = "6") int poorFit,
            @Schema(description = "How many show three.", examples = "11") int watch) {}

    /// One judged account, the poorest fit first.
    @Schema(name = "BaseItem")
    public record Item(
            @Schema(
                            description = "Id of the account.",
                            examples = "01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                    String id,
            @Schema(description = "What the account is called.", examples = "Initech GmbH")
                    String name,
            @Schema(description = "How well it fits.") PoorFitVerdict verdict,
            @Schema(description = "How many of the four signs it shows.", examples = "4") int met,
            @Schema(description = "The four signs.") List<Predicate> predicates) {
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
    @Schema(name = "PoorFitSign")
    public record Predicate(
            @Schema(description = "Which sign.") PoorFitPredicate predicate,
            @JsonInclude(Include.NON_NULL)
                    @Schema(description = "What was measured.", examples = "31")
                    @Nullable Double value,
            @JsonInclude(Include.NON_NULL) @Schema(description = "The border.", examples = "24")
                    @Nullable Double threshold,
            @JsonInclude(Include.NON_NULL)
                    @Schema(description = "Whether the account shows the sign.", examples = "true")
                    @Nullable Boolean met,
            @JsonInclude(Include.NON_NULL)
                    @Schema(description = "Why, in words.", examples = "31 orders, more than 24")
                    @Nullable String reason,
            @JsonInclude(Include.NON_NULL)
                    @Schema(
                            description =
                                    "Why it cannot be said; then the other members are absent.",
                            examples = "no line has a cost")
                    @Nullable String noEvidence) {}
}
