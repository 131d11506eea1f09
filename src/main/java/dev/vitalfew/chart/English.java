package dev.vitalfew.chart;

import static dev.vitalfew.chart.Numbers.compact;
import static dev.vitalfew.chart.Numbers.count;
import static dev.vitalfew.chart.Numbers.percent;

import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.Metric;
import dev.vitalfew.intelligence.UnconvertedView;
import dev.vitalfew.intelligence.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pictures in English.
final class English implements Words {
    /// More currencies than these are only counted.
    private static final int CURRENCIES_NAMED = 3;

    @Override
    public String measured(Metric metric, @Nullable String currency) {
        return withCurrency(capitalised(name(metric)), ", ", currency);
    }

    @Override
    public String nothing(Metric metric) {
        return "No %s in this period".formatted(name(metric));
    }

    @Override
    public String nothingKnown(Metric metric) {
        return "No %s is known in this period".formatted(name(metric));
    }

    @Override
    public String shown(int bars, int units, UnitKind kind) {
        return bars < units
                ? "The largest %s of %s".formatted(count(bars), units(units, kind))
                : capitalised(units == 1 ? "the only " + unit(kind) : "all " + units(units, kind));
    }

    @Override
    public String rest(Rest rest, Metric metric, UnitKind kind) {
        return "and %s more: %s together, %s of %s"
                .formatted(
                        count(rest.units()),
                        compact(rest.value()),
                        percent(rest.share()),
                        name(metric));
    }

    @Override
    public String shareOf(Metric metric) {
        return "Share of " + name(metric);
    }

    @Override
    public ParetoWords pareto() {
        return new EnglishPareto();
    }

    @Override
    public ConcentrationWords concentration() {
        return new EnglishConcentration();
    }

    @Override
    public PipelineWords pipeline() {
        return new EnglishPipeline();
    }

    static String name(Metric metric) {
        return switch (metric) {
            case REVENUE -> "revenue";
            case MARGIN -> "margin";
            case QUANTITY -> "quantity";
            case ORDERS -> "orders";
            case COMMISSION -> "commission";
        };
    }

    static String unit(UnitKind kind) {
        return switch (kind) {
            case ACCOUNT -> "account";
            case GROUP -> "group";
            case SELLER -> "seller";
            case PRODUCT -> "product";
            case PRODUCT_LINE -> "product line";
        };
    }

    /// `1 account`, `34 accounts`.
    static String units(int units, UnitKind kind) {
        return counted(units, unit(kind));
    }

    static String counted(long number, String noun) {
        return count(number) + " " + (number == 1 ? noun : noun + "s");
    }

    static String bring(int units) {
        return units == 1 ? "brings" : "bring";
    }

    static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String amount(BigDecimal value, @Nullable String currency) {
        return withCurrency(compact(value), " ", currency);
    }

    private static String withCurrency(String text, String between, @Nullable String currency) {
        return currency == null ? text : text + between + currency;
    }

    /// In days that count; `to` itself does not.
    static String period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
        LocalDate last = to == null || to.isAfter(asOf) ? asOf : to.minusDays(1);
        String period = from == null ? "all up to " + last : from + " to " + last;
        return last.equals(asOf) ? period : period + ", as of " + asOf;
    }

    /// The lines that a picture leaves out, so that nobody takes it for the whole.
    static List<String> leftOut(
            List<UnconvertedView> unconverted,
            @Nullable LinesView withoutCost,
            @Nullable String currency) {
        List<String> notes = new ArrayList<>();
        if (!unconverted.isEmpty()) {
            List<String> named =
                    new ArrayList<>(
                            unconverted.stream()
                                    .limit(CURRENCIES_NAMED)
                                    .map(
                                            one ->
                                                    "%s (%s)"
                                                            .formatted(
                                                                    amount(
                                                                            one.amount(),
                                                                            one.currency()),
                                                                    counted(one.rows(), "line")))
                                    .toList());
            if (unconverted.size() > CURRENCIES_NAMED) {
                int more = unconverted.size() - CURRENCIES_NAMED;
                named.add(count(more) + " more " + (more == 1 ? "currency" : "currencies"));
            }
            notes.add("Left out for want of an exchange rate: " + String.join(", ", named) + ".");
        }
        if (withoutCost != null && withoutCost.rows() > 0) {
            notes.add(
                    "Left out because their cost is not known: %s of %s."
                            .formatted(
                                    counted(withoutCost.rows(), "line"),
                                    amount(withoutCost.amount(), currency)));
        }
        return notes;
    }
}
