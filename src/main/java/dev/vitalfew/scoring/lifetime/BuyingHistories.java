package dev.vitalfew.scoring.lifetime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// The histories of a portfolio in a form that is small and has one order: equal ones are counted,
/// not repeated. Sums over them are taken in parts of a fixed size, so that they are the same to
/// the last bit on any number of processors.
final class BuyingHistories {
    private static final int PART = 1_024;

    private final List<BuyingHistory> distinct;
    private final int[] counts;

    private BuyingHistories(List<BuyingHistory> distinct, int[] counts) {
        this.distinct = distinct;
        this.counts = counts;
    }

    static BuyingHistories of(Collection<BuyingHistory> histories) {
        return grouped(histories.stream().sorted().toList(), 1);
    }

    private static BuyingHistories grouped(List<BuyingHistory> sorted, int step) {
        List<BuyingHistory> distinct = new ArrayList<>();
        int[] counts = new int[sorted.size()];
        for (int i = step / 2; i < sorted.size(); i += step) {
            BuyingHistory one = sorted.get(i);
            if (distinct.isEmpty() || !distinct.getLast().equals(one)) {
                distinct.add(one);
            }
            counts[distinct.size() - 1]++;
        }
        return new BuyingHistories(distinct, counts);
    }

    int accounts() {
        return IntStream.range(0, distinct.size()).map(i -> counts[i]).sum();
    }

    int distinct() {
        return distinct.size();
    }

    int repeaters() {
        return IntStream.range(0, distinct.size())
                .filter(i -> distinct.get(i).frequency() > 0)
                .map(i -> counts[i])
                .sum();
    }

    /// Every n-th account in the order of their histories, which follows their distribution more
    /// closely than chance would, if there are more than `max` accounts.
    BuyingHistories thinned(int max) {
        int accounts = accounts();
        if (accounts <= max) {
            return this;
        }
        List<BuyingHistory> all = new ArrayList<>(accounts);
        for (int i = 0; i < distinct.size(); i++) {
            for (int one = 0; one < counts[i]; one++) {
                all.add(distinct.get(i));
            }
        }
        return grouped(all, Math.ceilDiv(accounts, max));
    }

    /// Longest time that an account was looked at, 0 of none.
    double longestAge() {
        return distinct.stream().mapToDouble(BuyingHistory::age).max().orElse(0);
    }

    double logLikelihood(LifetimeModel model) {
        int parts = Math.ceilDiv(distinct.size(), PART);
        double[] sums =
                IntStream.range(0, parts)
                        .parallel()
                        .mapToDouble(part -> logLikelihood(model, part))
                        .toArray();
        double sum = 0;
        for (double one : sums) {
            sum += one;
        }
        return sum;
    }

    private double logLikelihood(LifetimeModel model, int part) {
        double sum = 0;
        int end = Math.min(distinct.size(), (part + 1) * PART);
        for (int i = part * PART; i < end; i++) {
            sum += counts[i] * model.logLikelihood(distinct.get(i));
        }
        return sum;
    }
}
