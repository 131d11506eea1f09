package dev.vitalfew.chart;

import dev.vitalfew.deal.Stage;
import dev.vitalfew.intelligence.AgeingView;
import dev.vitalfew.intelligence.ConcentrationView;
import dev.vitalfew.intelligence.ConcentrationView.Thresholds;
import dev.vitalfew.intelligence.ForecastView;
import dev.vitalfew.intelligence.FunnelView;
import dev.vitalfew.intelligence.Metric;
import dev.vitalfew.intelligence.ParetoView;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.UnitKind;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.stakeholder.TieKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that the pictures say in one language, and nothing else holds words. They are whole
/// sentences, because languages differ in word order and plural; a second language is a second
/// implementation.
interface Words {
    /// With the currency, where the metric has one.
    String measured(Metric metric, @Nullable String currency);

    /// Instead of a picture of nothing.
    String nothing(Metric metric);

    /// The same where lines were left out, so that there may be something.
    String nothingKnown(Metric metric);

    /// How many bars are shown of how many.
    String shown(int bars, int units, UnitKind kind);

    /// What the units without a bar bring together.
    String rest(Rest rest, Metric metric, UnitKind kind);

    String shareOf(Metric metric);

    ParetoWords pareto();

    ConcentrationWords concentration();

    PipelineWords pipeline();

    /// Units that have no bar of their own.
    record Rest(int units, BigDecimal value, double share) {
        /// The share is that of the difference; sums of rounded shares may end beside 0.
        Rest without(BigDecimal shown, double itsShare) {
            return new Rest(units, value.subtract(shown), Math.max(0, share - itsShare));
        }
    }

    interface ParetoWords {
        String title(ParetoView view);

        String scope(ParetoView view);

        /// The answer in one sentence.
        String headline(ParetoView view);

        String classTotal(AbcClass abcClass, ParetoView.ClassTotal total, ParetoView view);

        String cumulativeShare(Metric metric);

        String shareOfUnits(int units, UnitKind kind);

        /// Said beside the point where the curve reaches 80 %, in lines.
        List<String> crossing(ParetoView view);

        /// Said beside the point of the top share, in lines.
        List<String> topShare(ParetoView view);

        /// What the figures are held against, and what they leave out.
        List<String> notes(ParetoView view);
    }

    interface ConcentrationWords {
        String title(ConcentrationView view);

        String scope(ConcentrationView view);

        /// The answer in one sentence.
        String headline(ConcentrationView view);

        String level(ConcentrationView view);

        /// Heading and rows of key figures: label and value.
        Table figures(ConcentrationView view);

        /// What is lost with the largest groups.
        Table stress(ConcentrationView view);

        /// The borders of disclosure, high and critical, with a word for each.
        List<Border> borders(Thresholds thresholds);

        List<String> notes(ConcentrationView view);
    }

    record Border(String word, BigDecimal share) {}

    /// The first cell of a row is its label. `columns` may be empty.
    record Table(String heading, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    interface MapWords {
        /// English unless the reader's language is Chinese.
        static MapWords of(Locale reader) {
            return reader.getLanguage().equals("zh") ? new ChineseMap() : new EnglishMap();
        }

        String title(StakeholderMapView view);

        String scope(StakeholderMapView view);

        /// The answer in one sentence.
        String headline(StakeholderMapView view);

        /// Instead of a picture of nobody.
        String nobody();

        /// A level.
        ///
        /// @param number null where nobody knows
        String level(@Nullable String number);

        /// A department.
        ///
        /// @param name null where nobody knows
        String department(@Nullable String name);

        String us();

        /// In place of somebody who is missing.
        String hole(BuyingInfluence base);

        /// In place of anybody in a level of a department.
        String nobodyThere();

        /// The letter on the badge.
        String badge(BuyingInfluence base);

        String veto();

        /// What else is to be known of a person, in one line under the name.
        String below(StakeholderMapView.Node node);

        /// All that the card shows, for who cannot see it.
        String told(StakeholderMapView.Node node);

        /// What a line between two people means.
        String tie(TieKind kind);

        /// One tie in a sentence, with how strong it is where that is known.
        String tied(String from, StakeholderMapView.Edge tie, String to);

        /// What a thick line means.
        String strong();

        /// What a colour and its sign mean.
        String stance(Stance stance);

        String legend();

        /// What the letters stand for.
        String badges();

        String ring();

        List<String> notes(StakeholderMapView view);
    }

    interface PipelineWords {
        /// A stage with its place from 1.
        String numbered(Stage stage);

        /// Instead of a picture of nothing.
        String noOpenDeals();

        String funnelTitle();

        String funnelScope(FunnelView view);

        /// The answer in one sentence.
        String funnelHeadline(FunnelView view);

        /// Over deals, amount, weighted and the share that goes on.
        List<String> funnelColumns();

        String ofRequired(FunnelView.StageRow row);

        String missing(long deals);

        String enough();

        /// A share in percent.
        ///
        /// @param share null where nothing is known
        String share(@Nullable Double share);

        List<String> funnelNotes(FunnelView view);

        String forecastTitle();

        String forecastScope(ForecastView view);

        /// The answer in one sentence.
        String forecastHeadline(ForecastView view);

        String nothingExpected();

        /// What is closed, what is expected, and the rest up to the best case.
        List<String> forecastParts();

        List<String> forecastNotes(ForecastView view);

        String ageingTitle();

        String ageingScope(AgeingView view);

        /// The answer in one sentence.
        String ageingHeadline(AgeingView view);

        /// On track, slow, stale, and with nothing to compare with.
        List<String> ageingParts();

        /// Over the open deals and both borders.
        List<String> ageingColumns();

        /// So many days.
        ///
        /// @param days null where nothing is known
        String days(@Nullable Long days);

        List<String> ageingNotes(AgeingView view);
    }
}
