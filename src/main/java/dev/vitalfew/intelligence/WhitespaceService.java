package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.WhitespaceRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lays out what accounts buy and could buy (D 5.4). The grid is made, totalled and cut to a page
/// by the database: it has as many cells as there are accounts times product lines.
@ApplicationScoped
public class WhitespaceService {
    /// Below every value, so that cells whose value nobody knows come last.
    private static final BigDecimal UNKNOWN = new BigDecimal("-1e30");

    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    WhitespaceService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// The last cell of a page.
    ///
    /// @param value [#UNKNOWN] where nobody knows
    record Cursor(BigDecimal value, UUID id, String productLine) {}

    private record Question(
            PortfolioQuery accounts, WhitespaceQuery cells, @Nullable Cursor after, int size) {}

    public WhitespaceView grid(
            PortfolioQuery accounts, WhitespaceQuery cells, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "whitespace", accounts, cells);
        Question question = new Question(accounts, cells, after, items.size(wholeTable));
        return snapshots.read(snapshot -> view(snapshot, question));
    }

    private WhitespaceView view(Snapshot snapshot, Question question) {
        Period asked = scene.period(question.accounts());
        Policy policy = scene.policy(asked.asOf());
        WhitespaceRule rule = policy.engagement().whitespace();
        LocalDate last = asked.last();
        LocalDate from =
                asked.from() == null ? last.minusDays(rule.currentDays() - 1L) : asked.from();
        Lines lines =
                new Lines(
                        new Period(from, null, last),
                        AccountFilter.NONE,
                        new Credit.Whole(),
                        scene.conversion(snapshot, question.accounts().currency(), last));
        WhitespaceGrid grid =
                new WhitespaceGrid(question.accounts(), question.cells(), rule, lines);
        List<WhitespaceView.Item> found = items(snapshot, grid, question);
        boolean more = found.size() > question.size();
        List<WhitespaceView.Item> page = more ? found.subList(0, question.size()) : found;
        return new WhitespaceView(
                last,
                from,
                lines.conversion().currency(),
                policy.version(),
                productLines(snapshot, grid),
                totals(snapshot, grid),
                LeftOut.withoutRate(snapshot, lines, Sql.of("and p.product_line is not null")),
                page,
                more ? tokenOf(page.getLast(), question) : null);
    }

    private String tokenOf(WhitespaceView.Item last, Question question) {
        BigDecimal value = last.value();
        return tokens.write(
                new Cursor(value == null ? UNKNOWN : value, last.accountId(), last.productLine()),
                "whitespace",
                question.accounts(),
                question.cells());
    }

    private static List<WhitespaceView.Item> items(
            Snapshot snapshot, WhitespaceGrid grid, Question question) {
        Sql sql =
                grid.statement()
                        .then(
                                "select * from (select cell.*, coalesce(round(value, 8), ?) as key",
                                _ -> UNKNOWN)
                        .then("from cell) cell where")
                        .then(grid.condition());
        Cursor after = question.after();
        if (after != null) {
            sql =
                    sql.then(
                            "and (-key, id, product_line collate \"C\") > (?, ?, ?)",
                            _ -> after.value().negate(),
                            Sql.id(after.id()),
                            Sql.text(after.productLine()));
        }
        // One more proves that there is a next page; a whole table has no limit to add to.
        int limit = question.size() == Integer.MAX_VALUE ? question.size() : question.size() + 1;
        return snapshot.rows(
                sql.then("order by -key, id, product_line collate \"C\" limit " + limit),
                WhitespaceService::item);
    }

    private static WhitespaceView.Item item(ResultSet row) throws SQLException {
        String source = row.getString("potential_source");
        return new WhitespaceView.Item(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("product_line"),
                CellState.valueOf(row.getString("state")),
                plain(row.getBigDecimal("current")),
                plainOrNull(row.getBigDecimal("potential")),
                source == null ? null : PotentialSource.valueOf(source),
                plainOrNull(row.getBigDecimal("value")));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return Figures.plain(amount.setScale(8, java.math.RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : plain(amount);
    }

    private static List<String> productLines(Snapshot snapshot, WhitespaceGrid grid) {
        return snapshot.rows(
                grid.statement()
                        .then("select distinct product_line from cell where")
                        .then(grid.condition())
                        .then("order by 1"),
                row -> row.getString(1));
    }

    private static List<WhitespaceView.OfState> totals(Snapshot snapshot, WhitespaceGrid grid) {
        Map<CellState, WhitespaceView.OfState> found = new EnumMap<>(CellState.class);
        snapshot.rows(
                grid.statement()
                        .then(
                                """
                                select state, count(*), sum(current), coalesce(sum(value), 0)
                                from cell where
                                """)
                        .then(grid.condition())
                        .then("group by state"),
                row ->
                        found.put(
                                CellState.valueOf(row.getString(1)),
                                new WhitespaceView.OfState(
                                        CellState.valueOf(row.getString(1)),
                                        row.getLong(2),
                                        plain(row.getBigDecimal(3)),
                                        plain(row.getBigDecimal(4)))));
        List<WhitespaceView.OfState> totals = new ArrayList<>();
        for (CellState state : CellState.values()) {
            totals.add(
                    found.getOrDefault(
                            state,
                            new WhitespaceView.OfState(
                                    state, 0, BigDecimal.ZERO, BigDecimal.ZERO)));
        }
        return totals;
    }
}
