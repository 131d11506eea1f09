package dev.vitalfew.chart;

import dev.vitalfew.intelligence.ChurnListView;
import dev.vitalfew.intelligence.value.PortfolioValueView;
import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.value.Quadrant;
import java.util.List;
import java.util.Locale;

/// What the pictures of value and of risk say in one language.
interface PortfolioWords {
    /// English unless the reader's language is Chinese.
    static PortfolioWords of(Locale reader) {
        return reader.getLanguage().equals("zh") ? new ChineseValue() : new EnglishValue();
    }

    String valueTitle();

    String valueScope(PortfolioValueView view);

    /// The answer in one sentence.
    String valueHeadline(PortfolioValueView view);

    List<String> valueNotes(PortfolioValueView view);

    /// Instead of a picture of nothing.
    String noBooks();

    /// Instead of quadrants of nothing.
    String noMargins();

    String whaleHeading(PortfolioValueView view);

    String byRank(int accounts);

    /// Said beside the peak.
    String peak(PortfolioValueView view);

    String quadrantHeading(PortfolioValueView view);

    String marginAxis();

    String quadrant(Quadrant quadrant);

    String riskTitle();

    String riskScope(ChurnListView view);

    /// The answer in one sentence.
    String riskHeadline(ChurnListView view);

    List<String> riskNotes(ChurnListView view);

    String riskHeading(ChurnListView view);

    String scoreAxis();

    String band(ChurnBand band);

    /// Instead of a picture of nobody.
    String nobody();
}
