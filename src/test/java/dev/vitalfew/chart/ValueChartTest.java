package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.intelligence.ChurnListView;
import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.value.PortfolioValueView;
import dev.vitalfew.intelligence.value.PortfolioValueView.CurvePoint;
import dev.vitalfew.intelligence.value.PortfolioValueView.Dot;
import dev.vitalfew.intelligence.value.PortfolioValueView.StateTotal;
import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.value.Quadrant;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of value against cost, and of risk against revenue.
class ValueChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final List<Quadrant> ALL = List.of(Quadrant.values());
    private static final String WILD = "<script>1";

    static PortfolioValueView value(int accounts) {
        List<CurvePoint> curve = new ArrayList<>(List.of(new CurvePoint(0, BigDecimal.ZERO)));
        List<Dot> dots = new ArrayList<>();
        double sum = 0;
        double peak = 0;
        int peakRank = 0;
        for (int rank = 1; rank <= accounts; rank++) {
            double net = 40_000d / rank - 1_500;
            sum += net;
            if (net > 0) {
                peak = sum;
                peakRank = rank;
            }
            curve.add(new CurvePoint(rank, BigDecimal.valueOf(sum)));
            Quadrant quadrant = ALL.get(rank % ALL.size());
            dots.add(
                    new Dot(
                            rank == 2 ? WILD : rank < 12 ? "Account " + rank : null,
                            BigDecimal.valueOf(500_000d / rank),
                            .05 + .4 * (rank * 37 % 100) / 100,
                            quadrant));
        }
        StateTotal none = new StateTotal(0, BigDecimal.ZERO);
        BigDecimal net = BigDecimal.valueOf(sum);
        return new PortfolioValueView(
                DAY,
                null,
                null,
                1,
                "EUR",
                accounts,
                new PortfolioValueView.WithoutFacts(2),
                new PortfolioValueView.Totals(
                        BigDecimal.valueOf(2_000_000),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        net,
                        .4),
                new PortfolioValueView.States(none, none, none),
                new PortfolioValueView.Whale(
                        sum > 0 ? peak / sum : null,
                        peakRank,
                        BigDecimal.valueOf(peak),
                        accounts - peakRank),
                accounts == 0
                        ? new PortfolioValueView.Borders(null, null)
                        : new PortfolioValueView.Borders(BigDecimal.valueOf(20_000), .25),
                new PortfolioValueView.Quadrants(1, 1, 1, 1, 3),
                new LinesView(0, BigDecimal.ZERO),
                List.of(),
                List.of(),
                List.of(),
                null,
                new PortfolioValueView.Picture(curve, dots));
    }

    static ChurnListView churn(int accounts) {
        List<ChurnListView.Item> items = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            int score = 90 - i * 90 / Math.max(1, accounts);
            ChurnBand band =
                    score < 30 ? ChurnBand.LOW : score < 60 ? ChurnBand.MEDIUM : ChurnBand.HIGH;
            items.add(
                    new ChurnListView.Item(
                            new UUID(0, i),
                            i == 1 ? WILD : "Account " + i,
                            score,
                            band,
                            .5,
                            null,
                            null,
                            BigDecimal.valueOf(i % 7 == 3 ? 0 : 1_000L * (1 + i * 13 % 50)),
                            List.of()));
        }
        ChurnListView.Band band = new ChurnListView.Band(accounts, BigDecimal.TEN);
        return new ChurnListView(
                DAY,
                1,
                "EUR",
                90,
                null,
                accounts,
                new ChurnListView.Bands(band, band, band),
                List.of(),
                items,
                null);
    }

    private static String draw(PortfolioValueView view, String language) {
        return ValueChart.draw(view, PortfolioWords.of(Locale.forLanguageTag(language)));
    }

    private static String draw(ChurnListView view, String language) {
        return RiskChart.draw(view, PortfolioWords.of(Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 60, 1_000})
    void drawsAnyPortfolioAlikeEveryTime(int accounts) throws Exception {
        for (String language : List.of("en", "zh")) {
            String picture = draw(value(accounts), language);
            String risk = draw(churn(accounts), language);

            assertEquals(picture, draw(value(accounts), language));
            assertEquals(risk, draw(churn(accounts), language));
            assertTrue(Svg.parse(picture).texts().stream().noneMatch(String::isEmpty));
            assertTrue(Svg.parse(risk).texts().stream().noneMatch(String::isEmpty));
            keep("value-%d-%s.svg".formatted(accounts, language), picture);
            keep("risk-%d-%s.svg".formatted(accounts, language), risk);
        }
    }

    /// Where somebody wants to look at them.
    private static void keep(String name, String picture) throws java.io.IOException {
        String room = System.getProperty("pictures");
        if (room != null) {
            Files.writeString(Path.of(room, name), picture);
        }
    }

    @Test
    void marksThePeakAndTheQuadrants() {
        List<String> english = Svg.parse(draw(value(60), "en")).texts();
        List<String> chinese = Svg.parse(draw(value(60), "zh")).texts();

        assertTrue(
                english.containsAll(List.of("Stars", "Volume traps", "Niches", "Small")),
                english::toString);
        assertTrue(english.stream().anyMatch(one -> one.startsWith("peak ")), english::toString);
        assertTrue(chinese.containsAll(List.of("明星", "销量陷阱", "利基", "小客户")), chinese::toString);
    }

    @Test
    void writesNamesAsText() {
        assertTrue(Svg.parse(draw(value(60), "en")).texts().contains(WILD));
        assertTrue(Svg.parse(draw(churn(60), "en")).texts().contains(WILD));
    }

    @Test
    void saysThatThereIsNothing() {
        assertTrue(
                Svg.parse(draw(value(0), "en"))
                        .texts()
                        .contains("No purchase and no cost in this period"));
        assertTrue(Svg.parse(draw(churn(0), "zh")).texts().contains("没有客户符合这些条件"));
    }

    @Test
    void scalesAmountsByPowersOfTen() {
        LogScale scale = LogScale.around(List.of(BigDecimal.ONE, BigDecimal.valueOf(999)), 300, 0);

        assertEquals(300, scale.at(BigDecimal.ONE), 1e-9);
        assertEquals(200, scale.at(BigDecimal.TEN), 1e-9);
        assertEquals(300, scale.at(BigDecimal.ZERO), 1e-9);
        assertEquals(4, scale.ticks().size());
    }
}
