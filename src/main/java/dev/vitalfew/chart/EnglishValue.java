package dev.vitalfew.chart;

import static dev.vitalfew.chart.English.amount;
import static dev.vitalfew.chart.English.counted;
import static dev.vitalfew.chart.Numbers.count;
import static dev.vitalfew.chart.Numbers.percent;

import dev.vitalfew.intelligence.ChurnListView;
import dev.vitalfew.intelligence.value.PortfolioValueView;
import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.value.Quadrant;
import java.util.ArrayList;
import java.util.List;

/// Value and risk in English.
final class EnglishValue implements PortfolioWords {
    @Override
    public String valueTitle() {
        return "Value against cost by account";
    }

    @Override
    public String valueScope(PortfolioValueView view) {
        return "%s net of %s from %s, %s"
                .formatted(
                        amount(view.totals().netValue(), view.currency()),
                        amount(view.totals().revenue(), view.currency()),
                        counted(view.accounts(), "account"),
                        English.period(view.from(), view.to(), view.asOf()));
    }

    @Override
    public String valueHeadline(PortfolioValueView view) {
        Double share = view.whale().peakShare();
        int giving = view.whale().accountsGivingBack();
        if (giving == 0) {
            return "No account costs more than it brings.";
        }
        String back =
                giving == 1 ? "one gives it back" : "%s give some back".formatted(count(giving));
        return share == null
                ? "%s bring something; %s, and more."
                        .formatted(counted(view.whale().peakRank(), "account"), back)
                : "%s bring %s of the net value; %s."
                        .formatted(
                                counted(view.whale().peakRank(), "account"), percent(share), back);
    }

    @Override
    public List<String> valueNotes(PortfolioValueView view) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Net value = gross margin − cost to serve − amortised acquisition − concessions. Policy %s."
                        .formatted(count(view.policyVersion())));
        if (view.withoutFacts().accounts() > 0) {
            notes.add(
                    "Not in the picture: %s without a purchase or a cost."
                            .formatted(counted(view.withoutFacts().accounts(), "account")));
        }
        if (view.quadrants().unplaced() > 0) {
            notes.add(
                    "In no quadrant, without revenue or a known cost of goods: %s."
                            .formatted(counted(view.quadrants().unplaced(), "account")));
        }
        notes.addAll(English.leftOut(view.unconverted(), view.withoutCost(), view.currency()));
        return notes;
    }

    @Override
    public String noBooks() {
        return "No purchase and no cost in this period";
    }

    @Override
    public String noMargins() {
        return "No cost of goods is known";
    }

    @Override
    public String whaleHeading(PortfolioValueView view) {
        return "Cumulative net value, " + view.currency();
    }

    @Override
    public String byRank(int accounts) {
        return "Accounts, the most valuable first";
    }

    @Override
    public String peak(PortfolioValueView view) {
        return "peak %s after %s"
                .formatted(
                        amount(view.whale().peak(), view.currency()),
                        counted(view.whale().peakRank(), "account"));
    }

    @Override
    public String quadrantHeading(PortfolioValueView view) {
        return "Revenue against margin, " + view.currency();
    }

    @Override
    public String marginAxis() {
        return "Gross margin of the revenue";
    }

    @Override
    public String quadrant(Quadrant quadrant) {
        return switch (quadrant) {
            case STAR -> "Stars";
            case VOLUME_TRAP -> "Volume traps";
            case NICHE -> "Niches";
            case SMALL -> "Small";
        };
    }

    @Override
    public String riskTitle() {
        return "Churn risk against revenue";
    }

    @Override
    public String riskScope(ChurnListView view) {
        return "The riskiest %s of %s, as of %s"
                .formatted(
                        count(view.items().size()),
                        counted(view.accounts(), "account"),
                        view.asOf());
    }

    @Override
    public String riskHeadline(ChurnListView view) {
        ChurnListView.Band high = view.bands().high();
        return high.accounts() == 0
                ? "No account is at high risk."
                : "%s at high risk, with %s of the last twelve months."
                        .formatted(
                                counted(high.accounts(), "account"),
                                amount(high.revenueAtRisk(), view.currency()));
    }

    @Override
    public List<String> riskNotes(ChurnListView view) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Low %s, medium %s, high %s. Revenue of twelve months on a logarithmic scale. Policy %s."
                        .formatted(
                                count(view.bands().low().accounts()),
                                count(view.bands().medium().accounts()),
                                count(view.bands().high().accounts()),
                                count(view.policyVersion())));
        notes.addAll(English.leftOut(view.unconverted(), null, view.currency()));
        return notes;
    }

    @Override
    public String riskHeading(ChurnListView view) {
        return "Revenue at risk, " + view.currency();
    }

    @Override
    public String scoreAxis() {
        return "Churn score";
    }

    @Override
    public String band(ChurnBand band) {
        return switch (band) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
        };
    }

    @Override
    public String nobody() {
        return "No account passes these filters";
    }
}
