package dev.vitalfew.scoring.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.scoring.backtest.BackTest;
import dev.vitalfew.scoring.backtest.Forecast;
import dev.vitalfew.scoring.backtest.Quality;
import dev.vitalfew.scoring.learned.TrainingWindows.Window;
import dev.vitalfew.scoring.lifetime.Cdnow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnedRankingTest {
    private static final double PENALTY = 1;

    @Test
    void beatsEveryOtherRankingOfCdnowWithoutASightOfTheHoldout() {
        Collection<NavigableMap<LocalDate, BigDecimal>> customers = Cdnow.purchases().values();
        List<PastLook> looks = looks(customers);
        LearnedRanking ranking = Objects.requireNonNull(LearnedRanking.learn(looks, PENALTY));

        List<Forecast> forecasts = new ArrayList<>();
        for (NavigableMap<LocalDate, BigDecimal> days : customers) {
            Activity activity = activity(days, Cdnow.CUTOFF);
            double probability = ranking.probabilityBuying(activity, Cdnow.HORIZON);
            boolean bought = bought(days, new Window(Cdnow.CUTOFF, Cdnow.HORIZON));
            forecasts.add(new Forecast(probability, probability, bought));
        }

        Quality quality = BackTest.measure(forecasts);
        assertTrue(Objects.requireNonNull(quality.auc()) > .7787, quality.toString());
    }

    @Test
    void learnsTheSameInAnyOrder() {
        List<PastLook> looks = new ArrayList<>(looks(Cdnow.purchases().values()));
        LearnedRanking ordered = Objects.requireNonNull(LearnedRanking.learn(looks, PENALTY));
        Collections.shuffle(looks, new Random(7));
        LearnedRanking shuffled = Objects.requireNonNull(LearnedRanking.learn(looks, PENALTY));

        Activity activity = new Activity(3, 120, 40, 2, 1);
        assertEquals(
                ordered.probabilityBuying(activity, 90), shuffled.probabilityBuying(activity, 90));
    }

    @Test
    void contributionsSumToTheLogOdds() {
        LearnedRanking ranking =
                Objects.requireNonNull(
                        LearnedRanking.learn(looks(Cdnow.purchases().values()), PENALTY));
        Activity activity = new Activity(3, 120, 40, 2, 1);

        double logOdds =
                ranking.intercept()
                        + ranking.contributions(activity, 90).values().stream()
                                .mapToDouble(part -> part)
                                .sum();

        double probability = ranking.probabilityBuying(activity, 90);
        assertEquals(Math.log(probability / (1 - probability)), logOdds, 1e-9);
    }

    @Test
    void learnsNothingFromOneOutcomeAlone() {
        PastLook look = new PastLook(new Activity(1, 10, 5, 1, 0), 30, true);

        assertNull(LearnedRanking.learn(Collections.nCopies(1_000, look), PENALTY));
        assertNull(LearnedRanking.learn(List.of(), PENALTY));
    }

    private static List<PastLook> looks(Collection<NavigableMap<LocalDate, BigDecimal>> customers) {
        LocalDate first = LocalDate.of(1997, 1, 1);
        List<PastLook> looks = new ArrayList<>();
        for (Window window : TrainingWindows.of(first, Cdnow.CUTOFF, Cdnow.HORIZON)) {
            for (NavigableMap<LocalDate, BigDecimal> days : customers) {
                if (!days.headMap(window.cutoff(), true).isEmpty()) {
                    looks.add(
                            new PastLook(
                                    activity(days, window.cutoff()),
                                    window.horizon(),
                                    bought(days, window)));
                }
            }
        }
        return looks;
    }

    private static boolean bought(NavigableMap<LocalDate, BigDecimal> days, Window window) {
        LocalDate end = window.cutoff().plusDays(window.horizon());
        return !days.subMap(window.cutoff(), false, end, true).isEmpty();
    }

    private static Activity activity(NavigableMap<LocalDate, BigDecimal> days, LocalDate cutoff) {
        NavigableMap<LocalDate, BigDecimal> seen = days.headMap(cutoff, true);
        return new Activity(
                seen.size() - 1,
                days(seen.firstKey(), seen.lastKey()),
                days(seen.lastKey(), cutoff),
                seen.tailMap(cutoff.minusDays(90), false).size(),
                seen.subMap(cutoff.minusDays(180), false, cutoff.minusDays(90), true).size());
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
