package dev.vitalfew.intelligence.value;

import static dev.vitalfew.intelligence.Figures.plain;

import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.Names;
import dev.vitalfew.intelligence.PortfolioQuery;
import dev.vitalfew.intelligence.value.PortfolioValueView.Item;
import dev.vitalfew.intelligence.value.PortfolioValueView.StateTotal;
import dev.vitalfew.intelligence.value.ValueService.Findings;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.value.AccountEconomics;
import dev.vitalfew.scoring.value.Quadrant;
import dev.vitalfew.scoring.value.ValueState;
import dev.vitalfew.scoring.value.WhaleCurve;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The figures of the portfolio, as its answer shows them.
record PortfolioValueFigures(Policy policy, Books.Question question, Findings found) {

    PortfolioValueView view(
            PortfolioQuery query, List<Valued> page, Names names, @Nullable String next) {
        List<Valued> ranked = found.ranked();
        WhaleCurve whale = WhaleCurve.of(ranked.stream().map(Valued::netValue).toList());
        return new PortfolioValueView(
                question.period().asOf(),
                query.from(),
                query.to(),
                policy.version(),
                question.conversion().currency(),
                ranked.size(),
                new PortfolioValueView.WithoutFacts(
                        Math.max(0, found.population() - ranked.size())),
                totals(),
                new PortfolioValueView.States(
                        state(ValueState.PROFITABLE),
                        state(ValueState.MARGINAL),
                        state(ValueState.LOSS_MAKING)),
                new PortfolioValueView.Whale(
                        whale.peakShare(),
                        whale.peakRank(),
                        plain(whale.peak()),
                        whale.accountsGivingBack()),
                borders(),
                quadrants(),
                withoutCost(),
                found.leftOut().purchases(),
                found.leftOut().costs(),
                page.stream().map(one -> item(one, names)).toList(),
                next,
                new PortfolioValueView.Picture(
                        ValuePictures.curve(ranked, whale.peakRank()),
                        ValuePictures.dots(found.drawn(), found.quadrants(), names)));
    }

    private BigDecimal sum(Function<AccountEconomics, BigDecimal> amount) {
        return found.ranked().stream()
                .map(one -> amount.apply(one.economics()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private PortfolioValueView.Totals totals() {
        BigDecimal net = sum(AccountEconomics::netValue);
        BigDecimal cost = sum(AccountEconomics::totalCost);
        return new PortfolioValueView.Totals(
                plain(sum(one -> one.ledger().revenue())),
                plain(sum(AccountEconomics::costOfGoods)),
                plain(sum(AccountEconomics::grossMargin)),
                plain(sum(one -> one.ledger().costToServe())),
                plain(sum(one -> one.ledger().acquisition())),
                plain(sum(one -> one.ledger().concessions())),
                plain(net),
                cost.signum() <= 0 ? null : net.divide(cost, MathContext.DECIMAL64).doubleValue());
    }

    private StateTotal state(ValueState state) {
        int accounts = 0;
        BigDecimal net = BigDecimal.ZERO;
        for (Valued one : found.ranked()) {
            if (one.economics().state() == state) {
                accounts++;
                net = net.add(one.netValue());
            }
        }
        return new StateTotal(accounts, plain(net));
    }

    private PortfolioValueView.Borders borders() {
        BigDecimal revenue = found.quadrants().revenue();
        return new PortfolioValueView.Borders(
                revenue == null ? null : plain(revenue), found.quadrants().marginRate());
    }

    private PortfolioValueView.Quadrants quadrants() {
        Map<Quadrant, Integer> counts = new EnumMap<>(Quadrant.class);
        int unplaced = 0;
        for (Valued one : found.ranked()) {
            Quadrant quadrant = found.quadrants().place(one.economics());
            if (quadrant == null) {
                unplaced++;
            } else {
                counts.merge(quadrant, 1, Integer::sum);
            }
        }
        return new PortfolioValueView.Quadrants(
                counts.getOrDefault(Quadrant.STAR, 0),
                counts.getOrDefault(Quadrant.VOLUME_TRAP, 0),
                counts.getOrDefault(Quadrant.NICHE, 0),
                counts.getOrDefault(Quadrant.SMALL, 0),
                unplaced);
    }

    private LinesView withoutCost() {
        long rows = 0;
        BigDecimal amount = BigDecimal.ZERO;
        for (Valued one : found.ranked()) {
            rows += one.economics().ledger().linesWithoutCost();
            amount = amount.add(one.books().unpriced());
        }
        return new LinesView(rows, plain(amount));
    }

    private Item item(Valued one, Names names) {
        AccountEconomics economics = one.economics();
        return new Item(
                one.id(),
                names.of(one.id().toString()),
                plain(one.revenue()),
                plain(economics.grossMargin()),
                economics.marginRate(),
                plain(one.books().unpriced()),
                plain(economics.ledger().costToServe()),
                plain(economics.ledger().acquisition()),
                plain(economics.ledger().concessions()),
                plain(one.netValue()),
                economics.ratio(),
                economics.state(),
                found.quadrants().place(economics));
    }
}
