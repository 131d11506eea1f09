package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.value.Books;
import dev.vitalfew.intelligence.value.Sales;
import dev.vitalfew.scoring.value.ValueRule;
import dev.vitalfew.scoring.value.ValueScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Scores what accounts bring against what they cost, some accounts at a time, and all that lines
/// say of them known already.
record ValueScoring(Snapshot snapshot, Period period, Conversion conversion, ValueRule rule) {

    /// By account; nothing for one that the books say nothing of.
    Map<UUID, ValueScore> of(List<Buying> some) {
        Map<UUID, Sales> sales = new HashMap<>();
        for (Buying one : some) {
            if (!one.sold().isEmpty()) {
                sales.put(one.account(), one.sold());
            }
        }
        Whose whose = Whose.some(some.stream().map(Buying::account).toList());
        Map<UUID, ValueScore> scores = new HashMap<>();
        new Books(snapshot, new Books.Question(whose, period, conversion, rule))
                .byAccount(sales)
                .forEach(
                        (account, books) ->
                                scores.put(account, ValueScore.of(rule.judge(books.sums()))));
        return scores;
    }
}
