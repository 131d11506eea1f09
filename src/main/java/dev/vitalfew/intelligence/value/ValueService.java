package dev.vitalfew.intelligence.value;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.intelligence.ItemsQuery;
import dev.vitalfew.intelligence.Names;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.PortfolioQuery;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.UnitKind;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.value.Quadrants;
import dev.vitalfew.scoring.value.ValueRule;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The portfolio by what it brings against what it costs (D 2.3, 2.8).
@ApplicationScoped
public class ValueService {
    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    ValueService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// Sums over all accounts, and a page of them.
    ///
    /// @param wholeTable whether an answer without `limit` has all items
    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "value"})
    public PortfolioValueView value(PortfolioQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "value", query);
        Period period = scene.period(query);
        Policy policy = scene.policy(period.asOf());
        return snapshots.read(
                snapshot -> {
                    Books.Question question =
                            new Books.Question(
                                    query.whose(),
                                    period,
                                    scene.conversion(snapshot, query.currency(), period.last()),
                                    policy.value());
                    Findings found = find(snapshot, question);
                    List<Valued> page = page(found, after, items.size(wholeTable));
                    boolean more =
                            !page.isEmpty()
                                    && !page.getLast().id().equals(found.ranked().getLast().id());
                    String next =
                            more ? tokens.write(Cursor.of(page.getLast()), "value", query) : null;
                    return new PortfolioValueFigures(policy, question, found)
                            .view(query, page, names(snapshot, found, page), next);
                });
    }

    /// The last account of a page.
    private record Cursor(BigDecimal netValue, String id) {
        static Cursor of(Valued one) {
            return new Cursor(one.netValue(), one.id().toString());
        }

        boolean isBefore(Valued one) {
            int order = one.netValue().compareTo(netValue);
            return order < 0 || (order == 0 && one.id().toString().compareTo(id) > 0);
        }
    }

    /// Everything that is known of the accounts.
    ///
    /// @param ranked the most valuable first
    /// @param population accounts that the filters let through, with facts or without
    record Findings(
            List<Valued> ranked,
            int population,
            Quadrants quadrants,
            LeftOut leftOut,
            List<Valued> drawn) {}

    private static Findings find(Snapshot snapshot, Books.Question question) {
        ValueRule rule = question.rule();
        List<Valued> ranked =
                new Books(snapshot, question)
                        .byAccount().entrySet().stream()
                                .map(
                                        each ->
                                                new Valued(
                                                        each.getKey(),
                                                        each.getValue(),
                                                        rule.judge(each.getValue().sums())))
                                .sorted(Valued.MOST_VALUABLE_FIRST)
                                .toList();
        boolean missing = ranked.stream().anyMatch(one -> one.books().withoutRate() > 0);
        int population =
                snapshot.row(
                        Sql.of("select count(*) from account a where")
                                .then(question.whose().onAccounts()),
                        row -> Math.toIntExact(row.getLong(1)));
        return new Findings(
                ranked,
                population,
                Quadrants.of(rule, ranked.stream().map(Valued::economics).toList()),
                missing ? LeftOut.read(snapshot, question) : LeftOut.NOTHING,
                ValuePictures.drawn(ranked));
    }

    /// Ranks are a total order, so the page begins right behind its cursor even where the account
    /// of the cursor has gone or moved.
    private static List<Valued> page(Findings found, @Nullable Cursor after, int size) {
        return found.ranked().stream()
                .filter(one -> after == null || after.isBefore(one))
                .limit(size)
                .toList();
    }

    private static Names names(Snapshot snapshot, Findings found, List<Valued> page) {
        return Names.read(
                snapshot,
                UnitKind.ACCOUNT,
                Stream.concat(page.stream(), found.drawn().stream().limit(ValuePictures.NAMED))
                        .map(one -> one.id().toString())
                        .toList());
    }
}
